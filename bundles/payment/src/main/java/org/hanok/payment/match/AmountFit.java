package org.hanok.payment.match;

/** How the amount fits what is still to be paid, with how often a payer's notice looks so. */
public enum AmountFit {
    SAME(0.92),
    /** It is what was missing after an earlier part. */
    REST(0.92),
    /** A little more. */
    OVER(0.005),
    /** A part. */
    PART(0.002),
    /** Much more. */
    TOO_MUCH(0.0001),
    /** Next to nothing. */
    TOO_LITTLE(0.0001);

    private static final int LEAST_SHARE = 20;
    final double weight;

    AmountFit(double weight) {
        this.weight = weight;
    }

    /** @param open what is still to be paid @param begun whether a part came before @param over the most that may be paid over */
    static AmountFit of(long amount, long open, boolean begun, long over) {
        if (amount == open) {
            return begun ? REST : SAME;
        }
        if (amount > open) {
            return amount - open <= over ? OVER : TOO_MUCH;
        }
        return amount >= open / LEAST_SHARE ? PART : TOO_LITTLE;
    }

    boolean plausible() {
        return this != TOO_MUCH && this != TOO_LITTLE;
    }
}
