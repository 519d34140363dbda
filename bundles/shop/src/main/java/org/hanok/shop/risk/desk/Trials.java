package org.hanok.shop.risk.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Site;
import org.hanok.shop.risk.replay.Range;
import org.hanok.shop.risk.replay.Replayed;
import org.hanok.shop.risk.replay.Simulator;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.Trouble;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.hanok.shop.risk.rule.book.RuleReader;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a rule somebody wrote and tries it on the past. Thread-safe. */
@Component(service = Trials.class)
public class Trials {

    private static final int USUAL = 100;

    private final RuleBook book;
    private final RuleDesk desk;
    private final Simulator simulator;
    private final Site site;

    @Activate
    public Trials(@Reference RuleBook book, @Reference RuleDesk desk, @Reference Simulator simulator, @Reference Site site) {
        this.book = book;
        this.desk = desk;
        this.simulator = simulator;
        this.site = site;
    }

    /** @param rule nothing when there are troubles */
    record Trial(long id, Optional<Rule> rule, Map<String, Trouble> troubles) {
    }

    /** To be kept, which takes a name that no other rule has. */
    Trial read(RuleFields fields, long id) {
        Trial trial = draft(fields, id);
        boolean isTaken = trial.rule().map(Rule::name).filter(name -> desk.isTaken(name, id)).isPresent();
        return isTaken ? new Trial(id, Optional.empty(), Map.of("name", Trouble.of("taken"))) : trial;
    }

    /** To be tried only. */
    Trial draft(RuleFields fields, long id) {
        RuleReader reader = new RuleReader(fields, site.zone());
        Optional<Rule> rule = reader.read(id, book.now().classes().keySet());
        return new Trial(id, rule, reader.troubles());
    }

    /** What it would have done to the newest so many purchases, beside the rules in force. A rule in shadow is tried as if it were on. */
    Replayed of(Rule rule, int most) {
        return of(rule, Range.latest(most));
    }

    Replayed of(Rule rule, Range range) {
        RuleSet live = book.now();
        return simulator.replay(live, live.with(rule.mode() == Mode.SHADOW ? rule.in(Mode.ON) : rule), range);
    }

    /** @param most how many, a hundred for what is no number @param from first day @param until last day; nothing for what is no day */
    Range range(String most, String from, String until) {
        return Range.between(start(from, 0), start(until, 1), most.matches("[0-9]{1,4}") ? Integer.parseInt(most) : USUAL);
    }

    private @Nullable Instant start(String day, int later) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day).plusDays(later).atStartOfDay(site.zone()).toInstant();
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    /** Message key of what speaks against keeping it, or empty. */
    String warning(Rule rule) {
        if (rule.refusesEverybody()) {
            return "shop.risk.warn.everybody";
        }
        return rule.mode() == Mode.ON && of(rule, 100).refusesNearlyAll() ? "shop.risk.warn.nearly" : "";
    }
}
