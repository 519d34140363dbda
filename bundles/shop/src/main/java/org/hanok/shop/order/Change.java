package org.hanok.shop.order;

/** One step along one axis. */
public record Change(Axis axis, String from, String to) {

    public static Change order(OrderState from, OrderState to) {
        return new Change(Axis.ORDER, from.name(), to.name());
    }

    public static Change payment(PaymentState from, PaymentState to) {
        return new Change(Axis.PAYMENT, from.name(), to.name());
    }

    public static Change delivery(DeliveryState from, DeliveryState to) {
        return new Change(Axis.DELIVERY, from.name(), to.name());
    }

    public static Change note(String what) {
        return new Change(Axis.NOTE, "", what);
    }
}
