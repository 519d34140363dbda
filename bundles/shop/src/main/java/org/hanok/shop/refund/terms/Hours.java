package org.hanok.shop.refund.terms;

/** Hours of the day in which something is open, in the shop's own time. @param from first hour, 0–24 @param until the hour it closes, 0–24; before {@code from} it is the next day's */
public record Hours(int from, int until) {

    /** @throws IllegalArgumentException for an hour that no day has */
    public Hours {
        if (from < 0 || from > 24 || until < 0 || until > 24) {
            throw new IllegalArgumentException("a day has 24 hours");
        }
    }

    /** Whether it never closes. */
    public boolean always() {
        return from % 24 == until % 24;
    }

    /** @param hour of the day, 0–23 */
    public boolean open(int hour) {
        if (always()) {
            return true;
        }
        return from < until ? from <= hour && hour < until : from <= hour || hour < until;
    }
}
