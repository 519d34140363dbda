package org.hanok.payment.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A card service on loopback that does what it is told, wrong things included. */
final class Gateway implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final Map<String, ObjectNode> payments = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> journal = new CopyOnWriteArrayList<>();
    volatile Consumer<ObjectNode> twist = body -> { };
    volatile Trouble trouble = Trouble.NONE;
    volatile String cancellation = "SUCCEEDED";
    volatile String refusal = "";

    enum Trouble { NONE, HANG_ON_CANCEL, HANG_AFTER_WORK, HANG_IN_BODY, DROP, STATUS_503, TRUNCATED, HTML, UNAUTHORIZED }

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ObjectNode paid(String id, long amount) {
        ObjectNode payment = json.createObjectNode().put("status", "PAID").put("id", id).put("transactionId", "tx-" + id).put("storeId", "store-1")
                .put("currency", "KRW").put("pgResponse", "SIM-PII-CANARY").put("someNewField", 1);
        payment.putObject("channel").put("type", "LIVE");
        payment.putObject("amount").put("total", amount).put("cancelled", 0).put("paid", amount);
        payment.putArray("cancellations");
        payments.put(id, payment);
        return payment;
    }

    JsonNode payment(String id) {
        return payments.get(id);
    }

    long count(String start) {
        return journal.stream().filter(line -> line.startsWith(start)).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        journal.add(call + " " + body + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        if (trouble == Trouble.DROP) {
            exchange.close();
            return;
        }
        Answer answer = answer(call, body, exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        switch (trouble) {
            case HANG_AFTER_WORK -> { }
            case HANG_ON_CANCEL -> {
                if (!call.endsWith("/cancel")) {
                    reply(exchange, answer.status, answer.body);
                }
            }
            case HANG_IN_BODY -> {
                exchange.sendResponseHeaders(200, answer.body.length() + 10);
                exchange.getResponseBody().write(answer.body.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case STATUS_503 -> reply(exchange, 503, "{\"type\":\"DOWN\"}");
            case TRUNCATED -> reply(exchange, 200, answer.body.substring(0, answer.body.length() / 2));
            case HTML -> reply(exchange, 200, "<html>maintenance</html>");
            case UNAUTHORIZED -> reply(exchange, 401, "{\"type\":\"UNAUTHORIZED\"}");
            default -> reply(exchange, answer.status, answer.body);
        }
    }

    private record Answer(int status, String body) {
    }

    private Answer answer(String call, JsonNode body, String key) {
        String[] path = call.split("/");
        ObjectNode payment = payments.get(path[2]);
        if (call.endsWith("/pre-register")) {
            return payment == null ? new Answer(200, "{}") : new Answer(409, "{\"type\":\"ALREADY_PAID\"}");
        }
        if (payment == null) {
            return new Answer(404, "{\"type\":\"PAYMENT_NOT_FOUND\"}");
        }
        if (call.endsWith("/cancel") && !refusal.isEmpty()) {
            return new Answer(409, "{\"type\":\"" + refusal + "\"}");
        }
        if (call.endsWith("/cancel")) {
            return new Answer(200, answers.computeIfAbsent(key, k -> cancel(payment, body)));
        }
        ObjectNode told = payment.deepCopy();
        twist.accept(told);
        return new Answer(200, told.toString());
    }

    private String cancel(ObjectNode payment, JsonNode body) {
        ObjectNode amount = (ObjectNode) payment.get("amount");
        long cancelled = amount.get("cancelled").asLong() + body.get("amount").asLong();
        if (cancellation.equals("SUCCEEDED")) {
            amount.put("cancelled", cancelled);
            payment.put("status", cancelled == amount.get("total").asLong() ? "CANCELLED" : "PARTIAL_CANCELLED");
        }
        ObjectNode one = json.createObjectNode().put("status", cancellation).put("reason", body.get("reason").asText());
        payment.withArray("cancellations").add(one);
        return json.createObjectNode().set("cancellation", one).toString();
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
