package org.hanok.notifier.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.notify.Message;
import org.hanok.notifier.letter.Wording;

/** Fills a channel's patterns with one message. What is said can never become a field, a header or a part of the address. */
final class Template {

    private final Spec spec;
    private final ObjectMapper json;
    private final Map<String, String> values = new HashMap<>();

    Template(Spec spec, ObjectMapper json, Message message) {
        this.spec = spec;
        this.json = json;
        String to = message.recipient().address();
        values.put("to", to.isEmpty() ? spec.operators() : to);
        values.put("id", message.id());
        values.put("key", spec.key().reveal());
        values.put("subject", message.subject());
        values.put("text", cut(message.text()));
        values.put("message", cut(message.text().startsWith("[") || message.subject().isEmpty() ? message.text() : message.subject() + "\n\n" + message.text()));
        values.put("html", message.html());
    }

    String receiver() {
        return values.get("to");
    }

    String address() {
        Map<String, String> encoded = new HashMap<>(values);
        encoded.replaceAll((name, value) -> name.equals("key") ? value : encoded(value));
        return Wording.fill(spec.url(), encoded);
    }

    String header(String pattern) {
        return Wording.line(Wording.fill(pattern, values));
    }

    byte[] body() {
        return (spec.form() ? form() : json()).getBytes(StandardCharsets.UTF_8);
    }

    private String form() {
        return spec.fields().stream().map(field -> field.split("=", 2)).filter(field -> !Wording.fill(field[1], values).isEmpty())
                .map(field -> encoded(field[0].strip()) + "=" + encoded(Wording.fill(field[1], values))).collect(Collectors.joining("&"));
    }

    private String json() {
        ObjectNode root = json.createObjectNode();
        for (String field : spec.fields()) {
            String[] sides = field.split("=", 2);
            boolean literal = sides[0].endsWith(":");
            String[] path = (literal ? sides[0].substring(0, sides[0].length() - 1) : sides[0]).strip().split("\\.");
            ObjectNode parent = root;
            for (int i = 0; i < path.length - 1; i++) {
                parent = parent.withObjectProperty(path[i]);
            }
            parent.set(path[path.length - 1], literal ? literal(sides[1]) : json.getNodeFactory().textNode(Wording.fill(sides[1], values)));
        }
        return root.toString();
    }

    private JsonNode literal(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(text);
        }
    }

    private String cut(String text) {
        return text.length() <= spec.longest() ? text : text.substring(0, spec.longest() - 1) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
