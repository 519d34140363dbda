package org.hanok.admin.list.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list's address asks for: {@code ?q=kim&status=PAID&status=HELD&created=2026-11&sort=-price&page=2}. Whatever is not reserved names an attribute.
 *
 * @param filters wanted values by attribute
 * @param sort attribute with {@code -} in front for descending, empty for the model's own order
 * @param page counts from 1
 */
public record Query(String path, String q, Map<String, List<String>> filters, String sort, int page, List<String> columns) {

    private static final Set<String> RESERVED = Set.of("q", "sort", "page", "columns", "done", "count", "_csrf", "action", "id", "all", "confirmed");
    private static final int LAST = 400;

    public static Query of(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
            if (!RESERVED.contains(name) && !given.isEmpty()) {
                filters.put(name, given);
            }
        });
        return new Query(path, first(parameters, "q").strip(), filters, first(parameters, "sort"), page(first(parameters, "page")),
                parameters.getOrDefault("columns", List.of()).stream().filter(name -> !name.isBlank()).toList());
    }

    public Query sorted(String by) {
        return new Query(path, q, filters, by, 1, columns);
    }

    public Query turned(int to) {
        return new Query(path, q, filters, sort, to, columns);
    }

    /** With just these values for an attribute; none removes it. */
    public Query filtered(String attribute, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        changed.put(attribute, values);
        changed.values().removeIf(List::isEmpty);
        return new Query(path, q, changed, sort, 1, columns);
    }

    public Query shown(List<String> wanted) {
        return new Query(path, q, filters, sort, page, wanted);
    }

    public boolean narrowed() {
        return !q.isEmpty() || !filters.isEmpty();
    }

    /** The address that asks for this. */
    public String url() {
        return path + parameters();
    }

    /** The same question to another address below the list. */
    public String url(String below) {
        return path + "/" + below + parameters();
    }

    /** All of it as form fields, without the given names. */
    public List<Map.Entry<String, String>> fields(String... without) {
        return pairs().stream().filter(pair -> !List.of(without).contains(pair.getKey())).toList();
    }

    private String parameters() {
        List<String> pairs = pairs().stream().map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue())).toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private List<Map.Entry<String, String>> pairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        add(pairs, "q", q);
        filters.forEach((name, values) -> values.forEach(value -> add(pairs, name, value)));
        add(pairs, "sort", sort);
        columns.forEach(column -> add(pairs, "columns", column));
        add(pairs, "page", page > 1 ? String.valueOf(page) : "");
        return pairs;
    }

    private static void add(List<Map.Entry<String, String>> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(Map.entry(name, value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,4}") ? Math.max(1, Math.min(LAST, Integer.parseInt(text))) : 1;
    }
}
