package org.hanok.api.web;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** All plugins' texts: {@code messages/<plugin>_<language>.properties}. Thread-safe. */
@ProviderType
public interface Messages {

    /** The text in that language, else in Korean, else the key itself. Money, numbers and instants are formatted for the language. */
    String get(Locale locale, String key, Object... arguments);

    boolean has(String key);

    /** The keys that end so, sorted: what the running plugins bring. */
    default List<String> keys(String ending) {
        return List.of();
    }
}
