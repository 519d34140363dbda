package org.hanok.admin.plugins;

import java.util.List;
import java.util.Locale;
import org.hanok.admin.audit.Said;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;

/** Why something is as it is, to be said in the reader's language. */
public record Reason(String key, List<Object> arguments) {

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }

    public static Reason of(Refused refused) {
        return new Reason(refused.key(), List.of(refused.arguments()));
    }

    public Refused refused() {
        return new Refused(key, arguments.toArray());
    }

    /** As the audit log keeps it, to be said in each reader's language: {@link Said}. */
    public String coded() {
        return Said.coded(key, arguments);
    }

    public String text(Messages messages, Locale locale) {
        return messages.get(locale, key, arguments.toArray());
    }
}
