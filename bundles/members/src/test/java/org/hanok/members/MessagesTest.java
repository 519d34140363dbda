package org.hanok.members;

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
    private static final Pattern KEY = Pattern.compile("t\\.get\\(\"(members\\.[\\w.-]+)\"[,)]");
    private final Properties korean = read("ko");
    private final Properties english = read("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(korean.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        Set<String> used = templates().flatMap(text -> KEY.matcher(text).results().map(found -> found.group(1))).collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(80).allMatch(korean::containsKey);
    }

    @Test
    void noTemplateSpeaksKoreanByItself() throws IOException {
        assertThat(templates()).noneMatch(text -> Pattern.compile("\\p{IsHangul}").matcher(text).find());
    }

    @Test
    void formatsWhereThereAreValues() {
        Stream.of(korean, english).forEach(texts -> texts.stringPropertyNames().stream().filter(key -> key.startsWith("members."))
                .forEach(key -> assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {4, 5})).as(key).doesNotContain("{")));
        assertThat(new MessageFormat(korean.getProperty("members.login.wrong")).format(new Object[] {4, 15})).contains("네 번 더 틀리면 15분");
        assertThat(new MessageFormat(english.getProperty("members.login.wrong")).format(new Object[] {1, 15})).contains("One more try, then");
    }

    /** The notifier fills in {@code {link}} itself; an apostrophe would make its text a message format. */
    @Test
    void mailsHaveALinkAndNoApostrophe() {
        Stream.of(korean, english).forEach(texts -> Stream.of("confirm", "known", "reset", "password", "dormant").forEach(topic -> {
            assertThat(texts.getProperty("member." + topic + ".subject")).isNotBlank();
            assertThat(texts.getProperty("member." + topic + ".text")).contains("{name}", "\n\n{link}").doesNotContain("'");
        }));
    }

    private static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates/members"))) {
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
        for (String file : new String[] {"members", "members-block"}) {
            try (Reader in = Files.newBufferedReader(RESOURCES.resolve("messages/" + file + "_" + language + ".properties"))) {
                texts.load(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }
}
