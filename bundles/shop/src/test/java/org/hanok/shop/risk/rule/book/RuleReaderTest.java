package org.hanok.shop.risk.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.shop.risk.rule.Hours;
import org.hanok.shop.risk.rule.Measure;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.Sample;
import org.hanok.shop.risk.rule.Scope;
import org.hanok.shop.risk.rule.Span;
import org.hanok.shop.risk.rule.Stage;
import org.hanok.shop.risk.rule.Trouble;
import org.hanok.shop.risk.rule.Turn;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** Forms and JSON as rules, and what is wrong with them. */
class RuleReaderTest {

    private final Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "night-cap", "position", "40", "mode", "ON", "ruling", "REFUSE", "phase", "BOTH",
            "measure", "AMOUNT", "most", "100,000", "window", "24", "stage", "YOUNG"));

    RuleReaderTest() {
        fields.putAll(Map.of("stageValue", "48", "age", "5", "brandClass", "games", "assurances", "EMAIL NONE", "channels", "www, app", "methods", "bank", "from", "23:00",
                "until", "10:30", "validFrom", "2026-03-01T00:00"));
        fields.putAll(Map.of("validUntil", "2026-04-01T00:00", "textKo", "한도 {limit}", "textEn", "limit {rest}", "note", "why", "countries", "-KR"));
    }

    private Map<String, Trouble> troubles() {
        RuleReader reader = new RuleReader(new RuleFields(fields), Sample.SEOUL);
        assertThat(reader.read(5, Set.of("games")).isPresent()).isEqualTo(reader.troubles().isEmpty());
        return reader.troubles();
    }

    private void wrong(String field, String value, String trouble) {
        String before = fields.put(field, value);
        assertThat(troubles()).as(field + " " + value).containsOnlyKeys(field);
        assertThat(troubles().get(field).key()).isEqualTo("shop.risk.wrong." + trouble);
        fields.put(field, before);
    }

    @Test
    void readsWhatItWrites() {
        Rule rule = new RuleReader(new RuleFields(fields), Sample.SEOUL).read(5, Set.of("games")).orElseThrow();

        assertThat(rule).isEqualTo(new Rule(5, "night-cap", 40, Mode.ON, Ruling.REFUSE, Turn.BOTH, Measure.AMOUNT, 100_000, "KRW", Duration.ofHours(24), "games",
                new Scope(Set.of(Assurance.NONE, Assurance.EMAIL), Stage.YOUNG, 48, 5, Set.of("www", "app"), Set.of("bank"), Set.of("-KR"), new Hours(1_380, 630)),
                new Span(Instant.parse("2026-02-28T15:00:00Z"), Instant.parse("2026-03-31T15:00:00Z")), new Rule.Text("한도 {limit}", "limit {rest}"), "why"));
        assertThat(new RuleReader(RuleFields.of(rule, Sample.SEOUL), Sample.SEOUL).read(5, Set.of("games"))).contains(rule);
    }

    @Test
    void whatIsLeftOutMeansEverything() {
        fields.keySet().removeAll(Set.of("age", "brandClass", "assurances", "channels", "methods", "countries", "from", "until", "validFrom", "validUntil", "note", "stageValue", "window"));
        fields.put("stage", "ANY");
        Rule rule = new RuleReader(new RuleFields(fields), Sample.SEOUL).read(0, Set.of()).orElseThrow();
        assertThat(rule.scope()).isEqualTo(Scope.ALL);
        assertThat(rule.span()).isEqualTo(Span.EVER);
        assertThat(rule.window()).isEqualTo(Duration.ZERO);
    }

    @Test
    void saysOfEachFieldWhatIsWrong() {
        wrong("name", "Night", "name");
        wrong("name", "", "name");
        wrong("position", "0", "number");
        wrong("position", "10000", "number");
        wrong("position", "-1", "number");
        wrong("mode", "MAYBE", "choice");
        wrong("ruling", "", "choice");
        wrong("phase", "x", "choice");
        wrong("measure", "x", "choice");
        wrong("most", "many", "number");
        wrong("most", "1000000000000", "number");
        wrong("window", "2161", "number");
        wrong("stage", "x", "choice");
        wrong("stageValue", "", "number");
        wrong("age", "87601", "number");
        wrong("brandClass", "none", "choice");
        wrong("assurances", "AGE", "choice");
        wrong("channels", "WWW", "words");
        wrong("methods", "a;b", "words");
        wrong("countries", "Korea", "countries");
        wrong("countries", "KR -US", "countries");
        wrong("from", "", "hours");
        wrong("until", "25:00", "hours");
        wrong("validFrom", "tomorrow", "date");
        wrong("validUntil", "2026-03-01T00:00", "span");
        wrong("textKo", "{limits}", "place");
        wrong("textEn", "", "text");
        wrong("textEn", "x".repeat(301), "long");
        wrong("note", "x".repeat(501), "long");
        wrong("currency", "won", "choice");
    }

    @Test
    void someMeasuresNeedAWindowAndSomeNoLimit() {
        fields.put("window", "0");
        assertThat(troubles()).isEmpty();
        for (String measure : new String[] {"ORDERS", "NEIGHBOURS"}) {
            fields.put("measure", measure);
            assertThat(troubles().get("window").key()).isEqualTo("shop.risk.wrong.window");
        }
        fields.put("measure", "BLOCKED");
        fields.put("most", "nonsense");
        assertThat(troubles()).isEmpty();
        fields.put("ruling", "HOLD");
        fields.put("textKo", "");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void boundsBelongToThem() {
        fields.put("position", "9999");
        fields.put("window", "2160");
        fields.put("most", "999999999999");
        fields.put("age", "87600");
        fields.put("textKo", "x".repeat(300));
        fields.put("note", "x".repeat(500));
        assertThat(troubles()).isEmpty();
    }
}
