package org.hanok.shop.refund.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Refused;

/**
 * On which terms a brand's delivered vouchers are taken back. What was never delivered goes back at any time and free.
 *
 * @param brand the brand's name
 * @param hours how long after delivery; 0 for not at all
 * @param waitHours how long a first-time buyer waits after the first payment
 * @param fee minor units once for each refund
 * @param feeRate hundredths of a percent of what is taken back, besides
 * @param afterReveal whether an opened PIN is taken back
 * @param text what staff add in Korean, may be empty
 * @param textEn the same in English
 */
public record Terms(long brandId, String brand, boolean refundable, int hours, int waitHours, long fee, int feeRate, boolean afterReveal, Hours open, String text,
        String textEn) {

    /** Of a brand {@code b}. */
    public static final String COLUMNS = "b.id, b.name, b.refundable, b.refund_hours, b.refund_wait_hours, b.refund_fee, b.refund_fee_rate, b.refund_after_reveal,"
            + " b.refund_from, b.refund_until, b.refund_text_ko, b.refund_text_en";

    /** Reads the columns that begin there. */
    public static Terms of(Object[] c, int at) {
        return new Terms(number(c[at]), (String) c[at + 1], (Boolean) c[at + 2], (int) number(c[at + 3]), (int) number(c[at + 4]), number(c[at + 5]), (int) number(c[at + 6]),
                (Boolean) c[at + 7], new Hours((int) number(c[at + 8]), (int) number(c[at + 9])), (String) c[at + 10], (String) c[at + 11]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** What is kept of a sum, never more than the sum. */
    public Money fee(Money gross) {
        Money wanted = gross.share(feeRate).plus(new Money(fee, gross.currency()));
        return wanted.compareTo(gross) < 0 ? wanted : gross;
    }

    public boolean free() {
        return fee == 0 && feeRate == 0;
    }

    /** Why a delivered PIN cannot be asked back now; empty when it can. */
    public Optional<Refused> obstacle(Moment moment) {
        if (!refundable || hours == 0) {
            return Optional.of(new Refused("shop.refund.not.brand", brand));
        }
        if (moment.opened() && !afterReveal) {
            return Optional.of(new Refused("shop.refund.not.opened"));
        }
        Instant end = moment.delivered().plus(Duration.ofHours(hours));
        if (!moment.now().isBefore(end)) {
            return Optional.of(new Refused("shop.refund.not.window", end));
        }
        Instant begin = moment.firstPaid().plus(Duration.ofHours(waitHours));
        if (moment.now().isBefore(begin)) {
            return Optional.of(new Refused("shop.refund.not.wait", begin));
        }
        return open.open(moment.now().atZone(moment.zone()).getHour()) ? Optional.empty()
                : Optional.of(new Refused("shop.refund.not.hours", open.from(), open.until()));
    }

    /**
     * What the terms look at.
     *
     * @param delivered when the PIN was given out
     * @param opened whether its buyer has seen it
     * @param firstPaid when the buyer first paid for anything
     * @param now by the database's clock
     * @param zone the shop's
     */
    public record Moment(Instant delivered, boolean opened, Instant firstPaid, Instant now, ZoneId zone) {
    }
}
