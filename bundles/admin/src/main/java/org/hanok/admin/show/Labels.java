package org.hanok.admin.show;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Shape;
import org.hanok.api.web.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What things are called. The plugin's own messages win ({@code shop.product}, {@code shop.product.many}, {@code shop.product.price},
 * {@code shop.product.status.OPEN}), then this house's words for common names ({@code admin.attribute.createdAt}), then the name itself in words.
 */
@Component(service = Labels.class)
public class Labels {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private final Messages messages;

    @Activate
    public Labels(@Reference Messages messages) {
        this.messages = messages;
    }

    public String unit(String name, Locale locale) {
        return first(locale, Words.of(name), List.of(name + ".plugin", "admin.unit." + name));
    }

    /** One of them. */
    public String one(Shape shape, Locale locale) {
        return first(locale, Words.of(shape.name()), List.of(shape.key(), shape.key() + ".one"));
    }

    /** One of them, within a sentence: small in English, unless it is an abbreviation. */
    public String within(Shape shape, Locale locale) {
        String one = one(shape, locale);
        return one.length() > 1 && Character.isLowerCase(one.charAt(1)) ? Character.toLowerCase(one.charAt(0)) + one.substring(1) : one;
    }

    /** All of them. */
    public String many(Shape shape, Locale locale) {
        return first(locale, one(shape, locale), List.of(shape.key() + ".many"));
    }

    /** @param path an attribute, or attributes with dots between */
    public String attribute(Shape shape, String path, Locale locale) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return first(locale, Words.of(last), List.of(shape.key() + "." + path, shape.key() + "." + last, "admin.attribute." + last));
    }

    public String choice(Shape shape, Attribute attribute, Enum<?> constant, Locale locale) {
        return first(locale, Words.of(constant.name()), List.of(shape.key() + "." + attribute.name() + "." + constant.name(),
                shape.unit().name() + "." + attribute.name() + "." + constant.name(), "admin.choice." + constant.name()));
    }

    /** A code kept as text, such as a payment method's, where there is a message for it; else the text itself. */
    public String code(Shape shape, Attribute attribute, String text, Locale locale) {
        return !CODE.matcher(text).matches() ? text : first(locale, text, List.of(shape.key() + "." + attribute.name() + ".is." + text,
                shape.unit().name() + "." + attribute.name() + "." + text));
    }

    public String action(Shape shape, String name, Locale locale) {
        return first(locale, Words.of(name), List.of(shape.key() + ".action." + name, "admin.action." + name));
    }

    public String yesNo(boolean value, Locale locale) {
        return messages.get(locale, value ? "admin.yes" : "admin.no");
    }

    /** Help beside a field, empty when its plugin gives none. */
    public String help(Shape shape, Attribute attribute, Locale locale) {
        return first(locale, "", List.of(shape.key() + "." + attribute.name() + ".help"));
    }

    /** The first message that there is, or the name in words when there is none. */
    public String orWords(List<String> keys, String name, Locale locale) {
        return first(locale, Words.of(name), keys);
    }

    /** The message, or the name itself when there is none. */
    public String orSame(String key, String name, Locale locale, Object... arguments) {
        return messages.has(key) ? messages.get(locale, key, arguments) : name;
    }

    public String text(Locale locale, String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }

    /** The first of these that there is a message for, else empty. */
    String known(List<String> keys) {
        return keys.stream().filter(messages::has).findFirst().orElse("");
    }

    private String first(Locale locale, String fallback, List<String> keys) {
        String key = known(keys);
        return key.isEmpty() ? fallback : messages.get(locale, key);
    }
}
