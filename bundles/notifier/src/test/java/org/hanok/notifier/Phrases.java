package org.hanok.notifier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;

/** This plugin's real texts, and samples of what other plugins bring. */
public final class Phrases implements Messages {

    public final Map<String, String> korean = read("ko");
    public final Map<String, String> english = read("en");

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        String text = (locale.getLanguage().equals("en") ? english : korean).getOrDefault(key, korean.getOrDefault(key, key));
        return arguments.length == 0 && text.indexOf('\'') < 0 ? text : new MessageFormat(text, locale).format(Stream.of(arguments).map(a -> shown(a, locale)).toArray());
    }

    @Override
    public boolean has(String key) {
        return korean.containsKey(key);
    }

    @Override
    public List<String> keys(String ending) {
        return korean.keySet().stream().filter(key -> key.endsWith(ending)).sorted().toList();
    }

    private static Object shown(Object value, Locale locale) {
        if (value instanceof Money money) {
            return String.format(Locale.ROOT, "%,d", money.minor()) + (locale.getLanguage().equals("en") ? " " + money.currency() : "원");
        }
        return value instanceof Instant at ? DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(at.atZone(ZoneId.of("Asia/Seoul"))) : value;
    }

    private static Map<String, String> read(String language) {
        Properties lines = new Properties();
        for (String name : new String[] {"notifier_", "sample_"}) {
            try (var file = new InputStreamReader(Phrases.class.getResourceAsStream("/messages/" + name + language + ".properties"), StandardCharsets.UTF_8)) {
                lines.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> texts = new HashMap<>();
        lines.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        texts.put("web.site.name", language.equals("ko") ? "한옥" : "Hanok");
        return texts;
    }
}
