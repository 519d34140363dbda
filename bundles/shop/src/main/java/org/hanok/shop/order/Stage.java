package org.hanok.shop.order;

/** What the three axes of an order mean together, as the database derives it, and how a badge shows it. */
public enum Stage {
    UNPAID("info", "clock"), HELD("warn", "shield-halved"), WAITING("warn", "clock"), PARTIAL("warn", "boxes-stacked"), DELIVERED("good", "check"), EXPIRED("plain", "clock"),
    CANCELLED("plain", "xmark"), REFUNDED("plain", "rotate-left");

    private final String tone;
    private final String icon;

    Stage(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Whether the buyer has paid and has, or will get, PINs. */
    boolean isPaid() {
        return this == HELD || this == WAITING || this == PARTIAL || this == DELIVERED;
    }

    /** Whether it changes by itself or by staff while its buyer looks at it. */
    public boolean isLive() {
        return this == UNPAID || this == HELD || this == WAITING || this == PARTIAL;
    }

    /** Whether nothing more happens by itself, and there is nothing to show. */
    public boolean isClosed() {
        return this == EXPIRED || this == CANCELLED || this == REFUNDED;
    }
}
