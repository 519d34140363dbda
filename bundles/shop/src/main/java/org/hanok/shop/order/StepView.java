package org.hanok.shop.order;

/** A step as the timeline shows it. @param at in words */
record StepView(String title, String note, String at) {
}
