package org.hanok.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/resources");
    private final Properties korean = Texts.read(Locale.KOREAN);
    private final Properties english = Texts.read(Locale.ENGLISH);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames()).allMatch(key -> key.startsWith("theme."));
    }

    @Test
    void every_text_takes_the_same_arguments_in_both() {
        korean.stringPropertyNames().forEach(key -> assertThat(arguments(korean, key)).as(key).isEqualTo(arguments(english, key)));
    }

    @Test
    void templates_ask_only_for_keys_that_exist() throws IOException {
        for (Path template : sources("templates")) {
            assertThat(Pattern.compile("\"(theme\\.[\\w.]*\\w)\"").matcher(Files.readString(template)).results().map(m -> m.group(1)).filter(key -> !key.contains("/") && !isAsset(key)))
                    .as(template.toString()).allMatch(korean::containsKey);
        }
    }

    @Test
    void templates_and_scripts_hold_no_words_of_a_language() throws IOException {
        for (String folder : List.of("templates", "static")) {
            for (Path file : sources(folder)) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("[\\uAC00-\\uD7A3]");
            }
        }
    }

    @Test
    void the_core_font_has_every_syllable_that_the_theme_says() {
        Set<Integer> covered = covered(Built.text("site.css"));
        korean.values().forEach(text -> text.toString().chars().filter(c -> c >= 0xAC00 && c <= 0xD7A3).forEach(c -> assertThat(covered).contains(c)));
    }

    private static boolean isAsset(String key) {
        return key.endsWith(".css") || key.endsWith(".js");
    }

    private static Set<Integer> covered(String css) {
        Set<Integer> codes = new TreeSet<>();
        Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?").matcher(css).results().forEach(range -> {
            int from = Integer.parseInt(range.group(1), 16);
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2), 16);
            for (int code = from; code <= to; code++) {
                codes.add(code);
            }
        });
        return codes;
    }

    private static Set<String> arguments(Properties texts, String key) {
        return new TreeSet<>(Pattern.compile("\\{\\d").matcher(texts.getProperty(key)).results().map(m -> m.group()).toList());
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            return files.filter(f -> f.toString().matches(".*\\.(vm|js)")).toList();
        }
    }
}
