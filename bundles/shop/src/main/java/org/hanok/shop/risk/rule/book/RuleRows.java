package org.hanok.shop.risk.rule.book;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.member.Assurance;
import org.hanok.shop.risk.rule.Hours;
import org.hanok.shop.risk.rule.Measure;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Scope;
import org.hanok.shop.risk.rule.Span;
import org.hanok.shop.risk.rule.Stage;
import org.hanok.shop.risk.rule.Turn;
import org.hanok.shop.risk.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** Between a row of {@code risk_rule} and a rule. */
public final class RuleRows {

    public static final String COLUMNS = "name, position, mode, ruling, phase, measure, most, currency, window_hours, brand_class, assurances, stage, stage_value, age_hours,"
            + " channels, methods, countries, from_minute, until_minute, valid_from, valid_until, text_ko, text_en, note";

    /** How many columns that is. */
    public static final int WIDTH = COLUMNS.split(",").length;

    private RuleRows() {
    }

    /** Reads the id and the columns. */
    public static Rule read(Object[] row) {
        Scope scope = new Scope(assurances((String) row[11]), Stage.valueOf((String) row[12]), number(row[13]), number(row[14]), words((String) row[15]),
                words((String) row[16]), words((String) row[17]), new Hours(number(row[18]), number(row[19])));
        return new Rule(((Number) row[0]).longValue(), (String) row[1], number(row[2]), Mode.valueOf((String) row[3]), Ruling.valueOf((String) row[4]),
                Turn.valueOf((String) row[5]), Measure.valueOf((String) row[6]), ((Number) row[7]).longValue(), (String) row[8], Duration.ofHours(number(row[9])),
                (String) row[10], scope, new Span(instant(row[20]), instant(row[21])), new Rule.Text((String) row[22], (String) row[23]), (String) row[24]);
    }

    /** Whether the column at that place is a moment, which must be said of a value that may be missing. */
    public static boolean isTime(int column) {
        return COLUMNS.split(", *")[column].startsWith("valid_");
    }

    /** The columns' values in their order. */
    public static List<@Nullable Object> values(Rule rule) {
        Scope scope = rule.scope();
        return Arrays.asList(rule.name(), rule.position(), rule.mode().name(), rule.ruling().name(), rule.turn().name(), rule.measure().name(), rule.most(),
                rule.currency(), (int) rule.window().toHours(), rule.brandClass(), joined(scope.assurances().stream().map(Enum::name).collect(Collectors.toSet())),
                scope.stage().name(), scope.stageValue(), scope.ageHours(), joined(scope.channels()), joined(scope.methods()), joined(scope.countries()), scope.hours().from(),
                scope.hours().until(), stamp(rule.span().fromOrNull()), stamp(rule.span().untilOrNull()), rule.text().ko(), rule.text().en(), rule.note());
    }

    static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split(" +"));
    }

    static String joined(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<Assurance> assurances(String text) {
        return words(text).stream().map(Assurance::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
