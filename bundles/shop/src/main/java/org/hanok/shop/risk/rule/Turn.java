package org.hanok.shop.risk.rule;

import org.hanok.api.risk.RiskFacts;

/** At which of the two judgements a rule is asked. */
public enum Turn {
    CHECKOUT, PAYMENT, BOTH;

    boolean covers(RiskFacts.Phase phase) {
        return this == BOTH || name().equals(phase.name());
    }
}
