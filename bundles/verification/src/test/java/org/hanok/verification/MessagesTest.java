package org.hanok.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("t\\.get\\(\"(verification\\.[\\w.-]+)\"[,)]");
    private final Properties korean = read("ko");
    private final Properties english = read("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(korean.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        Set<String> used = templates().flatMap(text -> KEY.matcher(text).results().map(found -> found.group(1))).collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(25).allMatch(korean::containsKey);
    }

    @Test
    void noTemplateSpeaksKoreanByItself() throws IOException {
        assertThat(templates()).noneMatch(text -> Pattern.compile("\\p{IsHangul}").matcher(text).find());
    }

    @Test
    void formatsWhereThereAreValues() {
        Stream.of(korean, english).forEach(texts -> texts.stringPropertyNames().stream().filter(key -> key.startsWith("verification."))
                .forEach(key -> assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {4, 5})).as(key).doesNotContain("{")));
    }

    @Test
    void everyReasonAndOutcomeHasWords() {
        assertThat(Stream.of("away", "cancelled", "declined", "expired", "failed", "foreign", "replayed", "slow", "unfinished", "unreachable"))
                .allMatch(reason -> korean.containsKey("verification." + reason));
        assertThat(Outcome.values()).allMatch(outcome -> korean.containsKey("verification.check.outcome." + outcome));
    }

    private static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates/verification"))) {
            return files.toList().stream().map(MessagesTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("messages/verification_" + language + ".properties"))) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
