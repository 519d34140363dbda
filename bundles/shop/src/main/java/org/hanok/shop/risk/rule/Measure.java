package org.hanok.shop.risk.rule;

import org.hanok.api.Money;
import org.hanok.api.risk.RiskFacts;

/** What a rule looks at. Exactly the limit is still allowed. */
public enum Measure {

    /** Face value of one brand class, in this order and in the window before it. */
    AMOUNT {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.sum(facts.faceBefore(rule.window(), rule.brandClass()), facts.face(rule.brandClass()), rule.most());
        }
    },
    /** What it costs, likewise. */
    PRICE {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.sum(facts.priceBefore(rule.window(), rule.brandClass()), facts.price(rule.brandClass()), rule.most());
        }
    },
    /** The price of this order when it is too small. */
    MINIMUM {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            Money total = facts.price("");
            return new Reading(total.minor() < rule.most(), rule.most(), 0, total.minor(), total.currency());
        }
    },
    /** How many orders with something of the class, this one included. */
    ORDERS {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.count(facts.ordersBefore(rule.window(), rule.brandClass()), 1, rule.most());
        }
    },
    /** How many other orders wait for payment. */
    OPEN {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.count(facts.buyer().open(), 0, rule.most());
        }
    },
    /** The price of this order against the buyer's largest so far; the limit is a percentage of that. */
    OWN_MOST {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            Money total = facts.price("");
            long limit = Math.multiplyExact(facts.buyer().most().minor(), rule.most()) / 100;
            return new Reading(total.minor() > limit, limit, 0, total.minor(), total.currency());
        }
    },
    /** How many other members ordered from the same address in the window. */
    NEIGHBOURS {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.count(facts.neighbours(rule.window()), 0, rule.most());
        }
    },
    /** Whether the buyer or the address is on a block list. */
    BLOCKED {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return Reading.count(facts.buyer().blocks().size(), 0, 0);
        }
    },
    /** Nothing: whoever is in scope. */
    ALWAYS {
        @Override
        Reading read(Rule rule, RiskFacts facts) {
            return new Reading(true, 0, 0, 0, null);
        }
    };

    abstract Reading read(Rule rule, RiskFacts facts);

    /** Whether its limit is an amount of money. */
    public boolean isMoney() {
        return this == AMOUNT || this == PRICE || this == MINIMUM;
    }

    /** Whether it needs a limit at all. */
    public boolean isLimited() {
        return this != BLOCKED && this != ALWAYS;
    }

    /** Whether it looks back over a window. */
    public boolean isWindowed() {
        return this == AMOUNT || this == PRICE || this == ORDERS || this == NEIGHBOURS;
    }
}
