package org.hanok.shop.risk.rule;

import java.time.Duration;
import org.hanok.api.risk.RiskFacts;

/** How well a buyer is known by what they have bought. Some need a number beside them. */
public enum Stage {

    ANY {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return true;
        }
    },
    /** Has paid nothing yet. */
    NEW {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return facts.buyer().orders() == 0;
        }
    },
    /** Has paid nothing yet, or for the first time within so many hours. */
    YOUNG {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return facts.buyer().orders() == 0 || facts.buyer().firstPaid().isAfter(facts.setting().at().minus(Duration.ofHours(value)));
        }
    },
    /** Has paid fewer orders than that. */
    FEWER {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return facts.buyer().orders() < value;
        }
    },
    /** Has paid at least so many orders. */
    ORDERS {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return facts.buyer().orders() >= value;
        }
    },
    /** Has paid before, and nothing for so many days. */
    DORMANT {
        @Override
        boolean covers(RiskFacts facts, int value) {
            return facts.buyer().orders() > 0 && !facts.buyer().lastPaid().isAfter(facts.setting().at().minus(Duration.ofDays(value)));
        }
    };

    abstract boolean covers(RiskFacts facts, int value);

    /** Whether the number beside it means something. */
    public boolean counts() {
        return this != ANY && this != NEW;
    }
}
