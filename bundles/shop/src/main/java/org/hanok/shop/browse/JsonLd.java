package org.hanok.shop.browse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.web.Html;

/** Data for search engines (schema.org) as JSON that is safe inside a script element. */
final class JsonLd {

    private JsonLd() {
    }

    /** @param things maps, lists, strings, numbers and booleans */
    static Html of(Map<String, ?> things) {
        return new Html(write(things));
    }

    private static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> text(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonLd::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(String.valueOf(value));
    }

    /** Angle brackets and ampersands are escaped too, so that no text can close the element around it. */
    private static String text(String words) {
        StringBuilder json = new StringBuilder("\"");
        words.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
