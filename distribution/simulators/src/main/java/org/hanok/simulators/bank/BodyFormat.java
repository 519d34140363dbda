package org.hanok.simulators.bank;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;

/** The three ways a bank feed writes the same six fields. */
enum BodyFormat {
    FORM("application/x-www-form-urlencoded") {
        @Override
        String write(Map<String, String> fields, Charset charset) {
            return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
                    .collect(Collectors.joining("&"));
        }
    },
    JSON("application/json") {
        @Override
        String write(Map<String, String> fields, Charset charset) {
            return fields.entrySet().stream().map(field -> quoted(field.getKey()) + ":" + value(field.getKey(), field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
    },
    MULTIPART("multipart/form-data; boundary=" + BodyFormat.BOUNDARY) {
        @Override
        String write(Map<String, String> fields, Charset charset) {
            return fields.entrySet().stream().map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                    + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").collect(Collectors.joining()) + "--" + BOUNDARY + "--\r\n";
        }
    };

    private static final String BOUNDARY = "hanok-0123456789abcdef";
    private static final Set<String> NUMBERS = Set.of("amount", "balance");

    final String contentType;

    BodyFormat(String contentType) {
        this.contentType = contentType;
    }

    abstract String write(Map<String, String> fields, Charset charset);

    byte[] encode(Map<String, String> fields, Charset charset) {
        return write(fields, charset).getBytes(charset);
    }

    static BodyFormat of(String name) {
        return Arrays.stream(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> Refusal.badRequest("format is form, json or multipart, not " + name));
    }

    /** Amounts are JSON numbers, unless a test put something else there. */
    private static String value(String field, String text) {
        return NUMBERS.contains(field) && text.matches("0|[1-9]\\d{0,17}") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return Json.MAPPER.getNodeFactory().textNode(text).toString();
    }
}
