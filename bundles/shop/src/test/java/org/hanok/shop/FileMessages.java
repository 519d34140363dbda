package org.hanok.shop;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;

/** This plugin's own texts, read from its files. A key that is missing fails the test. */
public final class FileMessages implements Messages {

    private final Map<String, String> korean = read("_ko.properties");
    private final Map<String, String> english = read("_en.properties");

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        String text = in(locale).get(key);
        if (text == null) {
            throw new AssertionError("no text for " + key);
        }
        Object[] shown = Arrays.stream(arguments).map(one -> one instanceof Money money ? money(money) : one).toArray();
        return new MessageFormat(text, locale).format(shown);
    }

    @Override
    public boolean has(String key) {
        return korean.containsKey(key);
    }

    public Map<String, String> in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : korean;
    }

    /** Amounts as tests expect them, whatever the language. */
    public static String money(Money money) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(money.minor()) + " " + money.currency();
    }

    private static Map<String, String> read(String end) {
        Map<String, String> sorted = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path path : files.filter(path -> path.toString().endsWith(end)).toList()) {
                Properties texts = new Properties();
                try (Reader file = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                    texts.load(file);
                }
                texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return sorted;
    }
}
