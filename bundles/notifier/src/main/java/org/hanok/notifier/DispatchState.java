package org.hanok.notifier;

/** WAITING for its next try, SENT, or DEAD after the last one. */
public enum DispatchState { WAITING, SENT, DEAD }
