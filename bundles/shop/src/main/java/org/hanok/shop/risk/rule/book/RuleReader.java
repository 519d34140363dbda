package org.hanok.shop.risk.rule.book;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.member.Assurance;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.rule.Hours;
import org.hanok.shop.risk.rule.Measure;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Scope;
import org.hanok.shop.risk.rule.Span;
import org.hanok.shop.risk.rule.Stage;
import org.hanok.shop.risk.rule.Trouble;
import org.hanok.shop.risk.rule.Turn;
import org.hanok.shop.risk.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** Reads a rule from its fields and says of each field what is wrong with it. For one use. */
public final class RuleReader {

    private static final int LONGEST = (int) RiskFacts.REACH.toHours();
    private static final int OLDEST = 87_600;
    private final RuleFields fields;
    private final ZoneId zone;
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();

    /** @param zone in which dates are meant */
    public RuleReader(RuleFields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** By field; empty when {@link #read} has found nothing wrong. */
    public Map<String, Trouble> troubles() {
        return troubles;
    }

    /** @param id of the rule, 0 for a new one @param classes names of brand classes that exist @return nothing when something is wrong */
    public Optional<Rule> read(long id, Set<String> classes) {
        String name = matching("name", "[a-z][a-z0-9-]{1,59}", "name");
        String brandClass = fields.get("brandClass");
        if (!brandClass.isEmpty() && !classes.contains(brandClass) && !Set.of(RiskFacts.RISKY, RiskFacts.SAFE).contains(brandClass)) {
            troubles.put("brandClass", Trouble.of("choice"));
        }
        Measure measure = choice("measure", Measure.class, Measure.ALWAYS);
        Ruling ruling = choice("ruling", Ruling.class, Ruling.HOLD);
        String currency = fields.get("currency").isEmpty() ? "KRW" : matching("currency", "[A-Z]{3}", "choice");
        Rule rule = new Rule(id, name, (int) number("position", 1, 9_999), choice("mode", Mode.class, Mode.OFF), ruling, choice("phase", Turn.class, Turn.BOTH), measure,
                measure.isLimited() ? number("most", 0, 999_999_999_999L) : 0, currency, window(measure), brandClass, scope(), span(), text(ruling), note());
        return troubles.isEmpty() ? Optional.of(rule) : Optional.empty();
    }

    private Scope scope() {
        Stage stage = choice("stage", Stage.class, Stage.ANY);
        int value = stage.counts() ? (int) number("stageValue", 0, OLDEST) : 0;
        int age = fields.get("age").isEmpty() ? 0 : (int) number("age", 0, OLDEST);
        return new Scope(assurances(), stage, value, age, words("channels"), words("methods"), countries(), hours());
    }

    private Set<Assurance> assurances() {
        try {
            return RuleRows.words(fields.get("assurances")).stream().map(Assurance::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            troubles.put("assurances", Trouble.of("choice"));
            return Set.of();
        }
    }

    private Set<String> words(String name) {
        String text = fields.get(name).replace(',', ' ');
        if (!text.matches("[a-z0-9. -]{0,200}")) {
            troubles.put(name, Trouble.of("words"));
            return Set.of();
        }
        return RuleRows.words(text);
    }

    private Set<String> countries() {
        String text = fields.get("countries").replace(',', ' ').replaceAll(" +", " ");
        if (!text.matches("([A-Z][A-Z0-9]( |$))*") && !text.matches("(-[A-Z][A-Z0-9]( |$))*")) {
            troubles.put("countries", Trouble.of("countries"));
            return Set.of();
        }
        return RuleRows.words(text);
    }

    private Duration window(Measure measure) {
        if (!measure.isWindowed()) {
            return Duration.ZERO;
        }
        long hours = fields.get("window").isEmpty() ? 0 : number("window", 0, LONGEST);
        if (hours == 0 && (measure == Measure.ORDERS || measure == Measure.NEIGHBOURS)) {
            troubles.putIfAbsent("window", Trouble.of("window"));
        }
        return Duration.ofHours(hours);
    }

    private Hours hours() {
        String from = fields.get("from");
        String until = fields.get("until");
        if (from.isEmpty() && until.isEmpty()) {
            return Hours.ALWAYS;
        }
        try {
            return new Hours(minute(from), minute(until));
        } catch (DateTimeException e) {
            troubles.put(from.isEmpty() ? "from" : "until", Trouble.of("hours"));
            return Hours.ALWAYS;
        }
    }

    private static int minute(String clock) {
        LocalTime time = LocalTime.parse(clock);
        return time.getHour() * 60 + time.getMinute();
    }

    private Span span() {
        Instant from = date("validFrom");
        Instant until = date("validUntil");
        if (from != null && until != null && !until.isAfter(from)) {
            troubles.put("validUntil", Trouble.of("span"));
        }
        return new Span(from, until);
    }

    private @Nullable Instant date(String name) {
        try {
            return fields.get(name).isEmpty() ? null : LocalDateTime.parse(fields.get(name)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            troubles.put(name, Trouble.of("date"));
            return null;
        }
    }

    private Rule.Text text(Ruling ruling) {
        for (String name : new String[] {"textKo", "textEn"}) {
            String text = fields.get(name);
            String unknown = Wording.unknown(text);
            if (!unknown.isEmpty()) {
                troubles.put(name, Trouble.of("place", "{" + unknown + "}"));
            } else if (text.length() > 300 || ruling == Ruling.REFUSE && text.isEmpty()) {
                troubles.put(name, Trouble.of(text.isEmpty() ? "text" : "long", 300));
            }
        }
        return new Rule.Text(fields.get("textKo"), fields.get("textEn"));
    }

    private String note() {
        if (fields.get("note").length() > 500) {
            troubles.put("note", Trouble.of("long", 500));
        }
        return fields.get("note");
    }

    private String matching(String name, String pattern, String trouble) {
        if (!fields.get(name).matches(pattern)) {
            troubles.put(name, Trouble.of(trouble));
        }
        return fields.get(name);
    }

    private long number(String name, long least, long most) {
        String text = fields.get(name).replace(",", "");
        long number = text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            troubles.put(name, Trouble.of("number", least, most));
        }
        return number;
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        try {
            return Enum.valueOf(type, fields.get(name));
        } catch (IllegalArgumentException e) {
            troubles.put(name, Trouble.of("choice"));
            return otherwise;
        }
    }
}
