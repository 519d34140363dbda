package org.hanok.shop.risk.ruling;

/** What a rule or all of them say of an order, from mildest to hardest. */
public enum Ruling { ALLOW, HOLD, REFUSE }
