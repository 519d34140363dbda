package org.hanok.shop.risk.rule;

import java.time.Duration;
import java.util.Optional;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;

/**
 * A rule of staff's.
 *
 * @param id 0 for one that is not kept yet
 * @param position where it stands in the order of evaluation, lower first
 * @param most the limit: minor units, a count or a percentage, as the measure has it
 * @param window how far back it looks; zero for this order alone
 * @param brandClass whose vouchers it is about, empty for all; a purchase without any is none of its business
 * @param text for the buyer
 * @param note for staff
 */
public record Rule(long id, String name, int position, Mode mode, Ruling ruling, Turn turn, Measure measure, long most, String currency, Duration window,
        String brandClass, Scope scope, Span span, Text text, String note) {

    /** The sentence for the buyer, with placeholders in braces. */
    public record Text(String ko, String en) {
    }

    /** What it measures of a purchase it speaks of. */
    public Optional<Reading> read(RiskFacts facts) {
        return speaksOf(facts) ? Optional.of(measure.read(this, facts)) : Optional.empty();
    }

    private boolean speaksOf(RiskFacts facts) {
        return turn.covers(facts.phase()) && span.covers(facts.setting().at()) && scope.covers(facts)
                && (!measure.isMoney() || currency.equals(facts.buyer().most().currency()))
                && (brandClass.isEmpty() || !facts.face(brandClass).isZero());
    }

    /** Whether nobody could buy anything any more while it is on. */
    public boolean refusesEverybody() {
        boolean anything = measure == Measure.ALWAYS || most == 0 && (measure == Measure.AMOUNT || measure == Measure.PRICE || measure == Measure.ORDERS);
        return ruling == Ruling.REFUSE && mode == Mode.ON && turn != Turn.PAYMENT && brandClass.isEmpty() && anything && scope.isEverybody();
    }

    public Rule in(Mode other) {
        return new Rule(id, name, position, other, ruling, turn, measure, most, currency, window, brandClass, scope, span, text, note);
    }

    public Rule as(long newId) {
        return new Rule(newId, name, position, mode, ruling, turn, measure, most, currency, window, brandClass, scope, span, text, note);
    }
}
