package org.hanok.payment.notice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a deposit notice in the three formats that deposit phones send. Thread-safe. */
public final class NoticeReader {

    private final ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @return whether the media type is one of the three */
    public boolean knows(String contentType) {
        return switch (media(contentType)) {
            case "application/x-www-form-urlencoded", "application/json", "multipart/form-data" -> true;
            default -> false;
        };
    }

    public DepositNotice read(String contentType, byte[] body) throws Unreadable {
        Map<String, String> fields = switch (media(contentType)) {
            case "application/json" -> json(body);
            case "multipart/form-data" -> Multipart.fields(contentType, body);
            default -> form(NoticeText.utf8(body));
        };
        return new NoticeFields(fields).notice();
    }

    private static String media(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> form(String body) throws Unreadable {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] sides = pair.split("=", 2);
            String name = NoticeText.unescaped(sides[0]);
            if (fields.put(name, sides.length == 2 ? NoticeText.unescaped(sides[1]) : "") != null) {
                throw new Unreadable("payment.deposit.bad.twice", name);
            }
        }
        return fields;
    }

    private Map<String, String> json(byte[] body) throws Unreadable {
        try {
            JsonNode tree = json.readTree(NoticeText.utf8(body));
            if (!tree.isObject()) {
                throw new Unreadable("payment.deposit.bad.json", "");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            tree.fields().forEachRemaining(field -> {
                boolean number = field.getKey().equals("amount") || field.getKey().equals("balance");
                if (number ? field.getValue().isIntegralNumber() : field.getValue().isTextual()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            });
            return fields;
        } catch (IOException notJson) {
            throw new Unreadable("payment.deposit.bad.json", "");
        }
    }
}
