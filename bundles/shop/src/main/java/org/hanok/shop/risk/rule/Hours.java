package org.hanok.shop.risk.rule;

import java.time.LocalTime;

/** A part of the day in the site's zone, from a minute of the day up to another, over midnight when that is smaller. Equal minutes mean the whole day. */
public record Hours(int from, int until) {

    private static final int DAY = 24 * 60;
    public static final Hours ALWAYS = new Hours(0, 0);

    /** @throws IllegalArgumentException for a minute outside the day */
    public Hours {
        if (from < 0 || from >= DAY || until < 0 || until >= DAY) {
            throw new IllegalArgumentException("Not a minute of the day: " + from + ", " + until);
        }
    }

    public boolean isAlways() {
        return from == until;
    }

    public boolean covers(LocalTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return isAlways() || (from < until ? minute >= from && minute < until : minute >= from || minute < until);
    }

    /** The rest of the day. */
    public Hours others() {
        return new Hours(until, from);
    }

    public static String clock(int minute) {
        return String.format("%02d:%02d", minute / 60, minute % 60);
    }

    @Override
    public String toString() {
        return clock(from) + "–" + clock(until);
    }
}
