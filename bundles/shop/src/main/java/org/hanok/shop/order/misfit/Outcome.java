package org.hanok.shop.order.misfit;

/** What became of money that did not fit: paid back by the provider, to be transferred back by hand, or settled in another way. */
public enum Outcome { REFUNDED, BY_HAND, SETTLED }
