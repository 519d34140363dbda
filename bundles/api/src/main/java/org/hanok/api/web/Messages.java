package org.hanok.api.web;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** All plugins' texts: {@code messages/<plugin>_<language>.properties}. Thread-safe. */
@ProviderType
public interface Messages {

    /** The text in that language, else in Korean, else the key itself. Money, numbers and instants are formatted for the language. */
    String get(Locale locale, String key, Object... arguments);

    boolean has(String key);
}
