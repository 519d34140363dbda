package org.hanok.testkit;

import java.util.List;
import java.util.Locale;
import org.hanok.api.web.Messages;

/** Texts are their keys, with the arguments behind. */
public final class KeyMessages implements Messages {

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        return arguments.length == 0 ? key : key + List.of(arguments);
    }

    @Override
    public boolean has(String key) {
        return true;
    }
}
