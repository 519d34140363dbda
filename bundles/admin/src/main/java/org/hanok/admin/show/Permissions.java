package org.hanok.admin.show;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Permissions in words. What one shows is called {@code <plugin>.permission.<rest>} or {@code admin.permission.<name>}; one without a message keeps its name. */
final class Permissions {

    private final Labels labels;

    Permissions(Labels labels) {
        this.labels = labels;
    }

    /** @param names with blanks between them, as roles and keys hold them */
    String say(String names, Locale locale) {
        return Arrays.stream(names.strip().split("\\s+")).map(name -> one(name, locale)).collect(Collectors.joining(", "));
    }

    private String one(String name, Locale locale) {
        if (name.equals("*")) {
            return labels.text(locale, "admin.permission.all");
        }
        if (name.endsWith(".*")) {
            return labels.text(locale, "admin.permission.every", labels.unit(name.substring(0, name.length() - 2), locale));
        }
        boolean edit = name.endsWith(".edit");
        String base = edit ? name.substring(0, name.length() - ".edit".length()) : name;
        String key = labels.known(List.of(base.replaceFirst("\\.", ".permission."), "admin.permission." + base));
        return key.isEmpty() ? name : labels.text(locale, edit ? "admin.permission.edit" : "admin.permission.see", labels.text(locale, key));
    }
}
