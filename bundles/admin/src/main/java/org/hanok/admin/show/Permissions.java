package org.hanok.admin.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;

/** Permissions in words. What one shows is called {@code <plugin>.permission.<rest>} or {@code admin.permission.<name>}; one without a message keeps its name. */
public final class Permissions {

    private static final String EDIT = ".edit";
    private static final String MESSAGE = "admin.permission.";
    /** There is no seeing without changing, or nothing to change. */
    private static final Set<String> WHOLE = Set.of("admin.home", "admin.plugins", "admin.settings", "admin.history", "admin.data", "board.moderate", "comments.moderate",
            "shop.reveals", "shop.books", "verification.phones", "notifier.contents");
    private static final List<String> NAMED = named();
    private final Labels labels;

    public Permissions(Labels labels) {
        this.labels = labels;
    }

    /** Whether an attribute holds permissions, with blanks between them. */
    public static boolean in(Attribute attribute) {
        return attribute.kind() == Kind.TEXT && attribute.name().equals("permissions");
    }

    /** Each once and in order, so that two lists of the same are the same. */
    public static String tidy(Stream<String> names) {
        return names.flatMap(text -> Stream.of(text.strip().split("\\s+"))).filter(name -> !name.isEmpty()).distinct().sorted().collect(Collectors.joining(" "));
    }

    /**
     * What can be given: everything, and of each plugin everything, then each thing to see and to change.
     *
     * @param plugins those that run
     * @param told permissions that their entities ask for
     */
    public List<String> offered(Collection<String> plugins, Collection<String> told) {
        Set<String> bases = new TreeSet<>(told);
        NAMED.stream().filter(name -> plugins.contains(plugin(name))).forEach(bases::add);
        Stream<String> each = bases.stream().map(Permissions::plugin).distinct().flatMap(plugin -> Stream.concat(Stream.of(plugin + ".*"),
                bases.stream().filter(base -> plugin(base).equals(plugin)).flatMap(base -> WHOLE.contains(base) ? Stream.of(base) : Stream.of(base, base + EDIT))));
        return Stream.concat(Stream.of("*"), each).toList();
    }

    /** @param names with blanks between them, as roles and keys hold them */
    public String say(String names, Locale locale) {
        return Arrays.stream(names.strip().split("\\s+")).map(name -> one(name, locale)).collect(Collectors.joining(", "));
    }

    private String one(String name, Locale locale) {
        if (name.equals("*")) {
            return labels.text(locale, "admin.permission.all");
        }
        if (name.endsWith(".*")) {
            return labels.text(locale, "admin.permission.every", labels.unit(plugin(name), locale));
        }
        boolean edit = name.endsWith(EDIT);
        String base = edit ? name.substring(0, name.length() - EDIT.length()) : name;
        String key = labels.known(List.of(base.replaceFirst("\\.", ".permission."), MESSAGE + base));
        if (key.isEmpty()) {
            return name;
        }
        String form = WHOLE.contains(name) ? "admin.permission.whole" : edit ? "admin.permission.edit" : "admin.permission.see";
        return labels.text(locale, form, labels.text(locale, key));
    }

    private static String plugin(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** Those that this house has words for. */
    private static List<String> named() {
        Properties words = new Properties();
        try (InputStream in = Permissions.class.getResourceAsStream("/messages/admin-names_en.properties")) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().filter(key -> key.startsWith(MESSAGE)).map(key -> key.substring(MESSAGE.length())).filter(name -> name.contains(".")).toList();
    }
}
