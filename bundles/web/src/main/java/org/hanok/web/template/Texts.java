package org.hanok.web.template;

import java.util.Locale;
import org.hanok.api.web.Messages;

/** {@code $t} in templates. */
public final class Texts implements Tool {

    private final Messages messages;
    private final Locale locale;

    public Texts(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String get(String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }

    public boolean has(String key) {
        return messages.has(key);
    }
}
