package org.hanok.notifier;

/** Whom a text speaks to. */
public enum Audience { MEMBER, OPERATORS }
