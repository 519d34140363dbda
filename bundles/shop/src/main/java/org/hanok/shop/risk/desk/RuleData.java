package org.hanok.shop.risk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.jspecify.annotations.Nullable;

/**
 * A rule in JSON. What is left out means none or all, as in the form.
 *
 * @param most the limit: minor units of {@code currency}, a count or a percentage, as {@code measure} has it
 * @param windowHours 0 for the order alone
 * @param brandClass a class of brands, {@code risky}, {@code safe}, or empty for all
 * @param countries two letters each; with a minus in front of each, everywhere but there
 * @param from and {@code until}: hours of the day such as {@code 23:00}
 * @param validFrom and {@code validUntil}: moments in the site's zone such as {@code 2026-12-01T00:00}
 */
public record RuleData(@Nullable Long id, String name, int position, String mode, String ruling, String phase, String measure, long most, @Nullable String currency,
        int windowHours, @Nullable String brandClass, @Nullable List<String> assurances, @Nullable String stage, int stageValue, int ageHours,
        @Nullable List<String> channels, @Nullable List<String> methods, @Nullable List<String> countries, @Nullable String from, @Nullable String until, @Nullable String validFrom,
        @Nullable String validUntil, @Nullable String textKo, @Nullable String textEn, @Nullable String note) {

    static RuleData of(long id, RuleFields fields) {
        return new RuleData(id, fields.get("name"), Integer.parseInt(fields.get("position")), fields.get("mode"), fields.get("ruling"), fields.get("phase"),
                fields.get("measure"), Long.parseLong(fields.get("most")), fields.get("currency"), Integer.parseInt(fields.get("window")), fields.get("brandClass"),
                words(fields.get("assurances")), fields.get("stage"), Integer.parseInt(fields.get("stageValue")), Integer.parseInt(fields.get("age")),
                words(fields.get("channels")), words(fields.get("methods")), words(fields.get("countries")), fields.get("from"), fields.get("until"), fields.get("validFrom"), fields.get("validUntil"),
                fields.get("textKo"), fields.get("textEn"), fields.get("note"));
    }

    RuleFields fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", name);
        put(fields, "position", position);
        put(fields, "mode", mode);
        put(fields, "ruling", ruling);
        put(fields, "phase", phase);
        put(fields, "measure", measure);
        put(fields, "most", most);
        put(fields, "currency", currency);
        put(fields, "window", windowHours);
        put(fields, "brandClass", brandClass);
        put(fields, "assurances", assurances == null ? null : String.join(" ", new TreeSet<>(assurances)));
        put(fields, "stage", stage == null ? "ANY" : stage);
        put(fields, "stageValue", stageValue);
        put(fields, "age", ageHours);
        put(fields, "channels", channels == null ? null : String.join(" ", new TreeSet<>(channels)));
        put(fields, "methods", methods == null ? null : String.join(" ", new TreeSet<>(methods)));
        put(fields, "countries", countries == null ? null : String.join(" ", new TreeSet<>(countries)));
        put(fields, "from", from);
        put(fields, "until", until);
        put(fields, "validFrom", validFrom);
        put(fields, "validUntil", validUntil);
        put(fields, "textKo", textKo);
        put(fields, "textEn", textEn);
        put(fields, "note", note);
        return new RuleFields(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
