package org.hanok.shop.order;

import java.lang.annotation.Annotation;

/** Settings of orders that a test turns. Nothing is held and nothing is one at a time, unless a test says so. */
public final class TestSettings implements OrderSettings {

    public int minutesToPay = 30;
    public int minutesReserved;
    public int hoursHeld;
    public boolean oneUnpaid;

    @Override
    public int minutesToPay() {
        return minutesToPay;
    }

    @Override
    public int minutesReserved() {
        return minutesReserved;
    }

    @Override
    public int hoursHeld() {
        return hoursHeld;
    }

    @Override
    public boolean oneUnpaid() {
        return oneUnpaid;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return OrderSettings.class;
    }
}
