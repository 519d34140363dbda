package org.hanok.shop.risk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.shop.Words;
import org.hanok.shop.risk.rule.Hours;
import org.hanok.shop.risk.rule.Measure;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Scope;
import org.hanok.shop.risk.rule.Stage;
import org.hanok.shop.risk.rule.book.Wording;

/** Says what a rule does in one sentence. @param labels of brand classes, by name */
record Sentence(Words words, Wording wording, Map<String, String> labels) {

    String of(Rule rule) {
        return words.get("shop.risk.sentence", who(rule.scope()), hours(rule.scope().hours()), what(rule), words.get("shop.risk.then." + rule.ruling())).strip()
                .replaceAll(" +", " ").replace(" ,", ",");
    }

    private String who(Scope scope) {
        Stage stage = scope.stage();
        String who = stage.counts() ? words.get("shop.risk.who." + stage, scope.stageValue()) : words.get("shop.risk.who." + stage);
        List<String> more = new ArrayList<>();
        if (!scope.assurances().isEmpty()) {
            more.add(words.get("shop.risk.who.proof", scope.assurances().stream().sorted().map(one -> words.get("shop.risk.proof." + one)).collect(Collectors.joining("/"))));
        }
        if (scope.ageHours() > 0) {
            more.add(words.get("shop.risk.who.age", wording.window(scope.ageHours(), words.locale())));
        }
        scope.channels().stream().sorted().forEach(more::add);
        scope.methods().stream().sorted().map(this::method).forEach(more::add);
        scope.countries().stream().sorted().forEach(more::add);
        return more.isEmpty() ? who : words.get("shop.risk.who.more", who, String.join(", ", more));
    }

    private String method(String id) {
        String key = "shop.risk.method." + id;
        return words.messages().has(key) ? words.get(key) : id;
    }

    private String hours(Hours hours) {
        return hours.isAlways() ? "" : words.get("shop.risk.at", hours.toString());
    }

    private String what(Rule rule) {
        Measure measure = rule.measure();
        String goods = goods(rule.brandClass());
        Object limit = measure.isMoney() ? new Money(rule.most(), rule.currency()) : (Object) rule.most();
        boolean isPlain = rule.window().isZero() && (measure == Measure.AMOUNT || measure == Measure.PRICE) || rule.most() == 0 && (measure == Measure.OPEN || measure == Measure.NEIGHBOURS);
        String what = words.get("shop.risk.if." + measure + (isPlain ? ".plain" : ""), goods, wording.window(rule.window().toHours(), words.locale()), limit);
        boolean unsaid = !rule.brandClass().isEmpty() && measure != Measure.AMOUNT && measure != Measure.PRICE && measure != Measure.ORDERS && measure != Measure.ALWAYS;
        return unsaid ? words.get("shop.risk.with", goods, what) : what;
    }

    /** What a class of brands is called. */
    String goods(String brandClass) {
        return brandClass.isEmpty() ? words.get("shop.risk.goods.all") : brandClass.equals("safe") ? words.get("shop.risk.goods.safe") : labels.getOrDefault(brandClass, brandClass);
    }
}
