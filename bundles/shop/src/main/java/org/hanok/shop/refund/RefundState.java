package org.hanok.shop.refund;

/**
 * The life of a refund, and how a badge shows it: asked for, approved and on its way, to be transferred by staff, refused by the provider, paid; or rejected by
 * staff, or given up by who asked.
 */
public enum RefundState {
    REQUESTED("info", "clock"), APPROVED("warn", "paper-plane"), BY_HAND("warn", "building-columns"), FAILED("bad", "triangle-exclamation"), PAID("good", "check"),
    REJECTED("plain", "xmark"), CANCELLED("plain", "rotate-left");

    private final String tone;
    private final String icon;

    RefundState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
