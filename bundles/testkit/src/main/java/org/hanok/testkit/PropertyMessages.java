package org.hanok.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.hanok.api.web.Messages;

/** A plugin's own message files. */
public final class PropertyMessages implements Messages {

    private final Properties korean;
    private final Properties english;

    /** @param name of the files: {@code messages/<name>_ko.properties} */
    public PropertyMessages(String name) {
        korean = load(name + "_ko");
        english = load(name + "_en");
    }

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        String text = (locale.getLanguage().equals("en") ? english : korean).getProperty(key, key);
        return arguments.length == 0 ? text.replace("''", "'") : new MessageFormat(text, locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return korean.containsKey(key);
    }

    /** Keys that stand in one language only: a plugin's test wants this empty. */
    public Set<String> untranslated() {
        Set<String> all = new java.util.TreeSet<>(korean.stringPropertyNames());
        all.addAll(english.stringPropertyNames());
        all.removeIf(key -> korean.containsKey(key) && english.containsKey(key));
        return all;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("messages/" + name + ".properties")) {
            if (in == null) {
                throw new IOException("There is no messages/" + name + ".properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
