package org.hanok.admin.stock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.hanok.api.web.Messages;

/** The room's own messages and those of the unit {@code stock}. */
public final class Texts implements Messages {

    private final Properties korean = read("ko");
    private final Properties english = read("en");

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        Properties texts = locale.getLanguage().equals("en") ? english : korean;
        String pattern = texts.getProperty(key, korean.getProperty(key));
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return korean.containsKey(key);
    }

    public Properties korean() {
        return korean;
    }

    public Properties english() {
        return english;
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        for (String name : new String[] {"admin", "admin-names", "admin-runtime", "stock"}) {
            try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream("/messages/" + name + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
