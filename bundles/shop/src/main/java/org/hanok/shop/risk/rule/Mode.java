package org.hanok.shop.risk.rule;

/** Whether a rule acts, is only written down, or sleeps. */
public enum Mode { ON, SHADOW, OFF }
