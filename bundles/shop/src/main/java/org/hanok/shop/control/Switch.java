package org.hanok.shop.control;

/** What can be switched on in a hurry to stop something. */
public enum Switch { NO_NEW_BUYERS, NO_REFUNDS, READ_ONLY }
