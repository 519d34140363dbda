package org.hanok.payment.match;

/** How the printed name fits the expected one, with how often a payer's notice looks so (a share of all payers). */
public enum NameFit {
    /** A reading of the printed name is the expected name. */
    SAME(0.85),
    /** This member has paid under that name before. */
    KNOWN(0.30),
    /** The number of the order stands in the name. */
    NUMBER(0.02),
    /** The bank cut the name short. */
    CUT(0.02),
    /** One letter differs. */
    TYPO(0.006),
    /** Two letters differ, not in the family name. */
    LIKE(0.001),
    /** Somebody else's name. */
    OTHER(0.1),
    /** The bank printed none. */
    NONE(0.02);

    private final double share;

    NameFit(double share) {
        this.share = share;
    }

    /** @param rarity how often any payer at all carries the printed name */
    double weight(double rarity) {
        return this == OTHER ? share * rarity : share;
    }

    /** Whether it speaks for this order by itself. */
    boolean speaks() {
        return this != OTHER && this != NONE && this != LIKE;
    }

    /** Whether two orders that fit so cannot be told apart by the name. */
    boolean same() {
        return this == SAME || this == KNOWN;
    }
}
