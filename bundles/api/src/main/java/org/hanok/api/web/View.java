package org.hanok.api.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a page resource answers: the name of a template and the values it shows. Web renders it inside a layout of the theme. Values are records, maps, lists,
 * strings, numbers, enums, times, {@link org.hanok.api.Money} or {@link Html}; everything but {@code Html} is escaped. Immutable.
 *
 * @param template plugin name, slash, page: {@code shop/product}
 * @param model values by name
 * @param layout {@code storefront}, {@code admin} or {@code bare}
 * @param status HTTP status
 * @param subjectOrNull the thing this page is about, for widgets in its slots
 * @param cached how long strangers may get the same bytes; zero for never
 * @param embedded origins of other services that this view brings into the page, such as {@code https://giscus.app}; the page's security policy allows them scripts,
 *        frames, styles, images and connections, and no other page's does
 */
public record View(String template, Map<String, ?> model, String layout, int status, @Nullable Ref subjectOrNull, Duration cached, Set<String> embedded) {

    public static View of(String template, Map<String, ?> model) {
        return new View(template, model, "storefront", 200, null, Duration.ZERO, Set.of());
    }

    public static View of(String template) {
        return of(template, Map.of());
    }

    public View layout(String name) {
        return new View(template, model, name, status, subjectOrNull, cached, embedded);
    }

    public View status(int code) {
        return new View(template, model, layout, code, subjectOrNull, cached, embedded);
    }

    public View subject(Ref ref) {
        return new View(template, model, layout, status, ref, cached, embedded);
    }

    /** Keeps the rendered page for visitors without a session, until the time is over or {@code Cache.drop} names the template's plugin. */
    public View cached(Duration time) {
        return new View(template, model, layout, status, subjectOrNull, time, embedded);
    }

    /** @param origins {@code https://} and a host, which may begin with {@code *.}; anything else is left out of the policy and logged */
    public View embedding(Set<String> origins) {
        return new View(template, model, layout, status, subjectOrNull, cached, Set.copyOf(origins));
    }

    public Optional<Ref> subject() {
        return Optional.ofNullable(subjectOrNull);
    }

    /** The plugin that owns the template. */
    public String plugin() {
        return template.substring(0, template.indexOf('/'));
    }
}
