package org.hanok.notifier;

/** WAITING for its next try, SENT, DEAD after the last one, UNSURE whether it has left, or met by a channel that is switched OFF. */
public enum DispatchState { WAITING, SENT, DEAD, UNSURE, OFF }
