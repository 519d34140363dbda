package org.hanok.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the texts of every plugin promise. A plugin's test extends this; it reads {@code src/main/resources} of the module in which it runs. */
public abstract class TextsContract {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern NAME = Pattern.compile("\\{[A-Za-z]+}");
    /** The notifier fills texts of mails by name, unless they are quoted to be read. */
    private static final Pattern FILLED_BY_NAME = Pattern.compile("(^|[^'])\\{[A-Za-z]+}");
    /** Of two texts in the data it takes that of the language. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\d}");
    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");
    private final Pattern asked;
    private final Properties korean = read("_ko.properties");
    private final Properties english = read("_en.properties");

    /** @param plugin the one word that its keys begin with */
    protected TextsContract(String plugin) {
        asked = Pattern.compile("t\\.get\\(\"(" + plugin + "\\.[\\w.-]+)\"[,)]");
    }

    @Test
    public void bothLanguagesSayTheSameThings() {
        assertThat(keys(korean)).isNotEmpty().isEqualTo(keys(english));
    }

    @Test
    public void bothLanguagesTakeTheSameArguments() {
        assertThat(keys(korean)).filteredOn(key -> !CHOICE.matcher(korean.getProperty(key)).matches())
                .allSatisfy(key -> assertThat(found(ARGUMENT, english.getProperty(key, ""))).as(key).isEqualTo(found(ARGUMENT, korean.getProperty(key))));
    }

    @Test
    public void everyTextWithArgumentsIsFilledWholly() {
        Stream.of(korean, english).forEach(texts -> assertThat(keys(texts)).filteredOn(key -> !NAME.matcher(texts.getProperty(key)).find())
                .allSatisfy(key -> assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9})).as(key).doesNotContain("{", "}")));
    }

    /** An apostrophe would make such a text a message format. */
    @Test
    public void whatIsFilledByNameNamesTheSameAndNeedsNoQuoting() {
        assertThat(keys(korean)).allSatisfy(key -> assertThat(found(NAME, english.getProperty(key, ""))).as(key).isEqualTo(found(NAME, korean.getProperty(key))));
        assertThat(Stream.of(korean, english).flatMap(texts -> texts.values().stream()).map(Object::toString)).filteredOn(text -> FILLED_BY_NAME.matcher(text).find())
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    public void everyTextThatATemplateAsksForIsThere() {
        assertThat(sources("templates").flatMap(text -> asked.matcher(text).results()).map(found -> found.group(1))).isNotEmpty().allMatch(korean::containsKey);
    }

    @Test
    public void noTemplateOrScriptSpeaksALanguageByItself() {
        assertThat(Stream.of("templates", "static").flatMap(TextsContract::sources)).isNotEmpty().noneMatch(text -> KOREAN.matcher(text).find());
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String ending) {
        Properties texts = new Properties();
        files("messages").stream().filter(file -> file.toString().endsWith(ending)).forEach(file -> {
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }

    private static Stream<String> sources(String folder) {
        return files(folder).stream().filter(file -> file.toString().matches(".*\\.(vm|js)")).map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Path> files(String folder) {
        if (!Files.isDirectory(RESOURCES.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
