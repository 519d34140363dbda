package org.hanok.shop.risk.rule.book;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.shop.risk.rule.Hours;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Scope;
import org.jspecify.annotations.Nullable;

/** A rule as a form, a program or the history has it: one text for each field, sets as words. */
public record RuleFields(Map<String, String> values) {

    /** All fields, in the order of the form. */
    public static final List<String> NAMES = List.of("name", "position", "mode", "ruling", "phase", "measure", "most", "currency", "window", "brandClass", "assurances", "stage",
            "stageValue", "age", "channels", "methods", "countries", "from", "until", "validFrom", "validUntil", "textKo", "textEn", "note");

    public RuleFields {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            all.put(name, values.getOrDefault(name, "").replace('\u001f', ' ').strip());
        }
        values = all;
    }

    /** @param zone in which dates are written */
    public static RuleFields of(Rule rule, ZoneId zone) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", rule.name());
        fields.put("position", String.valueOf(rule.position()));
        fields.put("mode", rule.mode().name());
        fields.put("ruling", rule.ruling().name());
        fields.put("phase", rule.turn().name());
        fields.put("measure", rule.measure().name());
        fields.put("most", String.valueOf(rule.most()));
        fields.put("currency", rule.currency());
        fields.put("window", String.valueOf(rule.window().toHours()));
        fields.put("brandClass", rule.brandClass());
        scope(fields, rule.scope());
        fields.put("validFrom", date(rule.span().fromOrNull(), zone));
        fields.put("validUntil", date(rule.span().untilOrNull(), zone));
        fields.put("textKo", rule.text().ko());
        fields.put("textEn", rule.text().en());
        fields.put("note", rule.note());
        return new RuleFields(fields);
    }

    private static void scope(Map<String, String> fields, Scope scope) {
        fields.put("assurances", RuleRows.joined(scope.assurances().stream().map(Enum::name).collect(Collectors.toSet())));
        fields.put("stage", scope.stage().name());
        fields.put("stageValue", String.valueOf(scope.stageValue()));
        fields.put("age", String.valueOf(scope.ageHours()));
        fields.put("channels", RuleRows.joined(scope.channels()));
        fields.put("methods", RuleRows.joined(scope.methods()));
        fields.put("countries", RuleRows.joined(scope.countries()));
        fields.put("from", scope.hours().isAlways() ? "" : Hours.clock(scope.hours().from()));
        fields.put("until", scope.hours().isAlways() ? "" : Hours.clock(scope.hours().until()));
    }

    private static String date(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same with another value in one field. */
    public RuleFields with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new RuleFields(changed);
    }
}
