package org.hanok.simulators.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and texts of a query or a posted form; a name may repeat. */
public record Values(Map<String, List<String>> all) {

    /** @param encoded {@code a=1&b=2}, percent-encoded UTF-8 */
    public static Values parse(String encoded) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            all.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>()).add(sides.length < 2 ? "" : decode(sides[1]));
        }
        return new Values(all);
    }

    /** What a JSON object says, as if it were a form: {@code {"extra": {"requester": "admin"}}} is {@code extra[requester]=admin}. Nulls are left out. */
    public static Values of(JsonNode object) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        object.properties().forEach(field -> put(all, field.getKey(), field.getValue()));
        return new Values(all);
    }

    private static void put(Map<String, List<String>> all, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(all, name + "[" + field.getKey() + "]", field.getValue()));
        } else if (value.isArray()) {
            value.forEach(one -> put(all, name, one));
        } else if (!value.isNull()) {
            all.computeIfAbsent(name, key -> new ArrayList<>()).add(value.asText());
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Not percent-encoded text");
        }
    }

    public static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address with these values added to whatever query it has. */
    public static String append(String address, Map<String, String> values) {
        return address + (address.contains("?") ? "&" : "?") + encode(values);
    }

    /** The first value, or empty text. */
    public String text(String name) {
        return all.getOrDefault(name, List.of("")).get(0);
    }

    public List<String> list(String name) {
        return all.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !text(name).isBlank();
    }

    /** @throws Refusal (400) when the text is no whole number */
    public long number(String name) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            throw Refusal.badRequest(name + " is not a whole number");
        }
    }
}
