package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanok.shop.vault.move.Deed;
import org.junit.jupiter.api.Test;

class VaultTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(shop\\.(?:pins|vault|books|stock)\\.[a-zA-Z0-9.]*[a-zA-Z0-9])\"");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private final Properties korean = read("shop-vault_ko");
    private final Properties english = read("shop-vault_en");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(korean.keySet());
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (Properties texts : List.of(korean, english)) {
            texts.forEach((key, text) -> {
                if (key.toString().startsWith("shop.")) {
                    assertThatCode(() -> new MessageFormat(text.toString(), Locale.KOREAN).format(new Object[] {1, 2, 3, 4})).as(key.toString()).doesNotThrowAnyException();
                }
                assertThat(text.toString()).as(key.toString()).doesNotContain("'");
            });
        }
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            KEY.matcher(Files.readString(file, StandardCharsets.UTF_8)).results().map(found -> found.group(1)).filter(key -> !korean.containsKey(key) && !key.equals(VaultTabs.EDIT))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStateAndDeedHasAName() {
        Stream.of(PinState.values()).forEach(state -> assertThat(korean).containsKey("shop.vault.state." + state));
        Stream.of(Deed.values()).forEach(deed -> assertThat(korean).containsKey("shop.vault.deed." + deed));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> code = Stream.concat(Files.walk(Path.of("src/main/java/org/hanok/shop/vault")), Files.walk(Path.of("src/main/java/org/hanok/shop/books")));
                Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/shop"))) {
            return Stream.concat(code.filter(Files::isRegularFile), templates).toList();
        }
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
