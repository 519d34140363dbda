package org.hanok.shop.risk.rule;

import org.hanok.shop.risk.ruling.Ruling;

/** A rule that spoke. */
public record Hit(Rule rule, Reading reading) {

    public Ruling ruling() {
        return rule.ruling();
    }
}
