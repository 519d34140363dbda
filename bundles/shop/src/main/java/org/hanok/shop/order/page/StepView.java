package org.hanok.shop.order.page;

/** A step as the timeline shows it. @param at in words */
record StepView(String title, String note, String at) {
}
