package org.hanok.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** {@code $t}: the theme's own messages; other keys come back as they are. */
public final class Texts {

    private final Locale language;
    private final Properties texts;

    Texts(Locale language) {
        this.language = language;
        this.texts = read(language);
    }

    static Properties read(Locale language) {
        Properties read = new Properties();
        try (InputStreamReader in = new InputStreamReader(Texts.class.getResourceAsStream("/messages/theme_" + language.getLanguage() + ".properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key.replace("'", "''")), language).format(arguments);
    }
}
