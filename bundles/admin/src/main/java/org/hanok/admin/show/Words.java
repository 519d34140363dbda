package org.hanok.admin.show;

import java.util.Locale;

/** Names in code turned into words, for whatever has no message. */
public final class Words {

    private Words() {
    }

    /** {@code lastPaidAt} and {@code LAST_PAID} become {@code Last paid at} and {@code Last paid}. */
    public static String of(String name) {
        String spaced = name.replace('.', ' ').replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT).strip();
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
