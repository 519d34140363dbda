package org.hanok.shop.risk.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Site;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.risk.replay.Replayed;
import org.hanok.shop.risk.rule.Measure;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Stage;
import org.hanok.shop.risk.rule.Trouble;
import org.hanok.shop.risk.rule.Turn;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form of one rule, with what it would have done to the past. Thread-safe. */
@Component(service = RuleForm.class)
public class RuleForm {

    private static final int SHOWN = 100;
    private final RuleFront front;
    private final Classes classes;
    private final Names names;
    private final Site site;

    @Activate
    public RuleForm(@Reference RuleFront front, @Reference Classes classes, @Reference Names names, @Reference Site site) {
        this.front = front;
        this.classes = classes;
        this.names = names;
        this.site = site;
    }

    /** A new rule that does nothing yet. */
    static RuleFields fresh() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("position", "500", "mode", "SHADOW", "ruling", "HOLD", "phase", "PAYMENT", "measure", "AMOUNT", "most", "100000",
                "currency", "KRW", "window", "24", "stage", "ANY", "stageValue", "0"));
        fields.put("age", "0");
        return new RuleFields(fields);
    }

    /** What was sent; boxes with one name become words. */
    static RuleFields sent(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, values) -> fields.put(name, String.join(" ", values)));
        return new RuleFields(fields);
    }

    RuleFields of(Rule rule) {
        return RuleFields.of(rule, site.zone());
    }

    /** What the page shows beside the fields. @param errors by field @param replayed what it would have done, once it was tried @param asked on which orders
     * @param warning why saving needs a second word, or empty */
    record Beside(Map<String, Trouble> errors, Optional<Replayed> replayed, Asked asked, String warning) {

        static final Beside NOTHING = new Beside(Map.of(), Optional.empty(), Asked.USUAL, "");
    }

    /** Which orders to try a rule on, as it was typed. @param from first day @param until last day, each empty for any */
    record Asked(String size, String from, String until) {

        static final Asked USUAL = new Asked("100", "", "");
    }

    View show(Visit visit, long id, RuleFields fields, Optional<Rule> rule, Beside beside) {
        Words words = front.words(visit);
        Map<String, Object> model = front.model(visit, "rules");
        model.put("id", id);
        model.put("v", fields.values());
        model.put("chosen", List.of(fields.get("assurances").split(" ")));
        model.put("sentence", rule.map(front.sentence(visit)::of).orElse(""));
        Map<String, String> errors = new LinkedHashMap<>();
        beside.errors().forEach((field, trouble) -> errors.put(field, words.get(trouble.key(), trouble.arguments().toArray())));
        model.put("errors", errors);
        choices(model, visit, words);
        model.put("warning", beside.warning().isEmpty() ? "" : words.get(beside.warning()));
        model.put("asked", beside.asked());
        beside.replayed().ifPresent(replayed -> model.put("replayed", replayed(replayed, words)));
        return View.of("shop/admin-rule", model).layout("admin").status(errors.isEmpty() && beside.warning().isEmpty() ? 200 : 422);
    }

    private void choices(Map<String, Object> model, Visit visit, Words words) {
        boolean english = visit.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        model.put("modes", RuleFront.options(Mode.values(), "shop.risk.mode.", words));
        model.put("rulings", RuleFront.options(Ruling.values(), "shop.risk.ruling.", words));
        model.put("phases", RuleFront.options(Turn.values(), "shop.risk.phase.", words));
        model.put("measures", RuleFront.options(Measure.values(), "shop.risk.measure.", words));
        model.put("stages", RuleFront.options(Stage.values(), "shop.risk.stage.", words));
        model.put("proofs", RuleFront.options(Assurance.values(), "shop.risk.proof.", words));
        model.put("classes", Stream.concat(Stream.of(new RuleFront.Choice("", words.get("shop.risk.goods.all")), new RuleFront.Choice("safe", words.get("shop.risk.goods.safe"))),
                classes.all().stream().map(one -> new RuleFront.Choice(one.name(), english ? one.en() : one.ko()))).toList());
        model.put("sizes", Stream.of(100, 300, 1000).map(size -> new RuleFront.Choice(String.valueOf(size), words.get("shop.risk.try.size", size))).toList());
    }

    private Result replayed(Replayed replayed, Words words) {
        List<Replayed.Difference> shown = replayed.differences().stream().limit(SHOWN).toList();
        Map<Long, String> buyers = names.of(shown.stream().map(Replayed.Difference::member).toList());
        List<Line> lines = shown.stream().map(one -> new Line(one.order(), one.order().isEmpty() ? "" : "/admin/shop/orders/" + one.order(),
                buyers.getOrDefault(one.member(), words.get("shop.risk.actor", one.member())), one.at(), words.get("shop.risk.value", one.total()),
                RuleFront.ruling(one.from(), words), RuleFront.ruling(one.to(), words), String.join(", ", one.rules()))).toList();
        List<Count> counts = Arrays.stream(Ruling.values()).map(ruling -> new Count(RuleFront.ruling(ruling, words), replayed.before().get(ruling), replayed.after().get(ruling)))
                .toList();
        return new Result(replayed.purchases(), replayed.differences().size(), counts, lines, Math.max(0, replayed.differences().size() - SHOWN));
    }

    record Result(int purchases, int different, List<Count> counts, List<Line> lines, int hidden) {
    }

    record Count(RuleFront.Mark mark, long before, long after) {
    }

    record Line(String order, String url, String who, Instant at, String total, RuleFront.Mark from, RuleFront.Mark to, String rules) {
    }
}
