package org.hanok.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.http.Service;
import org.hanok.notifier.http.Settings;
import org.junit.jupiter.api.Test;

/** Feature 11: each event that operators hear of reaches their chat with a link into the back office, once, whatever the service does. The words are those that all plugins ship. */
class EveryEventTest {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)}");
    private static final Pattern LINK = Pattern.compile("https://shop\\.example/admin/[a-z]\\S*|https://shop\\.example/admin");
    private final Desk desk = new Desk();

    EveryEventTest() {
        desk.operators.clear();
        plugins().forEach(plugin -> {
            read(plugin, "ko", desk.texts.korean);
            read(plugin, "en", desk.texts.english);
        });
    }

    @Test
    void eachReachesTheChatWithADeepLink() throws IOException {
        try (Service telegram = new Service().answers(200, "{\"ok\":true,\"result\":{\"message_id\":1}}")) {
            open(telegram.url());
            List<String> topics = operatorTopics();
            assertThat(topics).contains("order.held", "order.mispaid", "order.identified", "payment.mismatch", "deposit.unmatched", "stock.low",
                    "stock.short", "stock.out", "refund.requested", "refund.failed", "books.unbalanced", "member.blocked");
            topics.forEach(topic -> desk.db.call(() -> allOn(topic)));
            topics.forEach(this::happens);
            desk.rounds(Duration.ofMinutes(1));
            assertThat(telegram.calls).hasSize(topics.size());
            assertThat(telegram.calls).allSatisfy(call -> assertThat(call.body()).containsPattern(LINK).doesNotContain("CANARY"));
        }
    }

    @Test
    void whileTheServiceIsDownForFiveMinutesTheyWaitAndThenArriveOnce() {
        Service before = new Service().answers(200, "{\"ok\":true}");
        int port = before.port();
        before.close();
        open("http://127.0.0.1:" + port);
        List<String> topics = List.of("order.held", "stock.short", "payment.mismatch", "deposit.unmatched");
        topics.forEach(this::happens);
        desk.rounds(Duration.ofMinutes(5));
        assertThat(desk.db.value("SELECT string_agg(DISTINCT state, ',') FROM notifier.dispatch")).isEqualTo("WAITING");
        try (Service after = new Service(port).answers(200, "{\"ok\":true,\"result\":{\"message_id\":9}}")) {
            desk.rounds(Duration.ofMinutes(6));
            assertThat(after.calls).hasSize(topics.size());
            assertThat(after.calls.stream().map(Service.Call::body).distinct()).hasSize(topics.size());
            assertThat(desk.db.value("SELECT string_agg(DISTINCT state || provider_id, ',') FROM notifier.dispatch")).isEqualTo("SENT9");
            desk.clock.advance(Duration.ofMinutes(30));
            desk.round();
            assertThat(after.calls).hasSize(topics.size());
        }
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlacesAndReadsWhole() {
        Set<String> faults = new TreeSet<>();
        desk.patterns.topics().forEach(topic -> Stream.of(Audience.values()).filter(audience -> desk.patterns.knows(topic, audience)).forEach(audience -> {
            String prefix = audience == Audience.OPERATORS ? topic + ".operators" : topic;
            for (String part : List.of(".subject", ".text")) {
                if (!names(desk.texts.korean.getOrDefault(prefix + part, "")).equals(names(desk.texts.english.getOrDefault(prefix + part, "")))) {
                    faults.add(prefix + part);
                }
            }
            for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                Message message = desk.letters.write(parcel(topic, audience, locale));
                if (message.subject().isBlank() || message.subject().contains("{") || message.text().contains("{")) {
                    faults.add(prefix + " " + locale);
                }
            }
        }));
        assertThat(faults).isEmpty();
        assertThat(desk.patterns.topics()).allSatisfy(topic -> assertThat(desk.patterns.name(topic, Locale.KOREAN)).as(topic + " has a name").isNotEqualTo(topic));
    }

    private Integer allOn(String topic) {
        return desk.db.em().createNativeQuery("INSERT INTO notifier.subscription (topic, audience, channel, active) VALUES (?1, 'OPERATORS', 'chat', true)"
                + " ON CONFLICT (topic, audience, channel) DO UPDATE SET active = true").setParameter(1, topic).executeUpdate();
    }

    private void open(String url) {
        desk.with(Settings.channel(Settings.example("telegram", Map.of("url", url)), desk.clock));
    }

    private void happens(String topic) {
        desk.events(new Desk.People()).on(new Event(topic, new Ref("x.y", "17"), Instant.parse("2026-11-22T01:02:03Z"), facts(topic, Audience.OPERATORS)));
    }

    private List<String> operatorTopics() {
        return desk.patterns.topics().stream().filter(topic -> desk.patterns.knows(topic, Audience.OPERATORS)).toList();
    }

    private Map<String, String> facts(String topic, Audience audience) {
        String prefix = audience == Audience.OPERATORS ? topic + ".operators" : topic;
        Map<String, String> facts = new HashMap<>(Map.of("pin", "CANARY", "currency", "KRW"));
        Stream.of(".subject", ".text", ".path").map(part -> desk.texts.korean.getOrDefault(prefix + part, "")).flatMap(text -> names(text).stream())
                .forEach(name -> facts.putIfAbsent(name, "7"));
        facts.put("link", "/admin/some/where");
        return facts;
    }

    private Parcel parcel(String topic, Audience audience, Locale locale) {
        return new Parcel(1, "m.1", topic, audience, new Recipient("chat", "", locale), facts(topic, audience), new Ref("x.y", "17"), List.of(), 1, Instant.EPOCH, false);
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> plugins() {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve("src/main/resources/messages")).filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path folder, String language, Map<String, String> into) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : new ArrayList<>(files.filter(path -> path.toString().endsWith("_" + language + ".properties")).toList())) {
                Properties lines = new Properties();
                try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    lines.load(in);
                }
                lines.forEach((key, text) -> into.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
