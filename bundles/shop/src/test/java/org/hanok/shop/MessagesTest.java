package org.hanok.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Set<String> TEMPLATES = Set.of("home", "category", "product", "cart", "cart-icon", "hero", "tiles", "shelf", "steps");
    private final FileMessages messages = new FileMessages();

    @Test
    void everyKeyThatTemplatesAndCodeNameHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            keys(Files.readString(file, StandardCharsets.UTF_8)).filter(key -> !messages.has(key)).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void faceValuesAreSaidTheWayPeopleSayThem() {
        Words words = new Words(messages, Locale.KOREAN);

        assertThat(words.face(Money.won(5_000))).isEqualTo("5천원");
        assertThat(words.face(Money.won(10_000))).isEqualTo("1만원");
        assertThat(words.face(Money.won(15_000))).isEqualTo("1만 5천원");
        assertThat(words.face(Money.won(100_000))).isEqualTo("10만원");
        assertThat(words.face(Money.won(10_500))).isEqualTo("10,500 KRW");
        assertThat(words.face(new Money(1_000, "USD"))).isEqualTo("1,000 USD");
        assertThat(new Words(messages, Locale.ENGLISH).face(Money.won(15_000))).isEqualTo("15,000 won");
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(TEMPLATES.stream().map(name -> Path.of("src/main/resources/templates/shop", name + ".vm")).toList());
        for (String folder : List.of("", "catalogue", "cart")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/hanok/shop", folder))) {
                sources.addAll(files.filter(Files::isRegularFile).toList());
            }
        }
        return sources;
    }

    /** Whole keys in quotes; those that end with a dot are put together at run time. */
    private static Stream<String> keys(String text) {
        return Pattern.compile("\"(shop\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"").matcher(text).results().map(found -> found.group(1))
                .filter(key -> !key.matches("shop\\.(products|products\\.edit)"));
    }
}
