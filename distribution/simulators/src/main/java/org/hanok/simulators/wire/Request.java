package org.hanok.simulators.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call that arrived.
 *
 * @param headers first value of each, names in any case
 * @param params what the route's {@code {name}} places matched
 */
public record Request(
        String method, String path, Values query, Map<String, String> headers, byte[] body, Map<String, String> params) {

    private static final int LARGEST = 1 << 20;

    public static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                Values.parse(query == null ? "" : query), headers, body, Map.of());
    }

    Request with(Map<String, String> found) {
        return new Request(method, path, query, headers, body, found);
    }

    /** What fault rules match: {@code POST /payments/a/cancel}. */
    public String subject() {
        return method + " " + path;
    }

    /** Empty text when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String param(String name) {
        return params.getOrDefault(name, "");
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** The body's names and texts, whether it is JSON or a form. */
    public Values fields() {
        return header("Content-Type").startsWith("application/json") ? Values.of(json()) : form();
    }

    public Values form() {
        return Values.parse(new String(body, UTF_8));
    }
}
