package org.hanok.notifier.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A messaging service in the test's hands: remembers what was posted and answers as told, the last answer for ever. */
public final class Service implements AutoCloseable {

    public final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    /** What was posted. */
    public record Call(String path, Map<String, List<String>> headers, String body) {
    }

    /** @param status 0: the connection ends without an answer */
    private record Answer(int status, String type, String body, Map<String, String> headers) {
    }

    public Service() {
        this(0);
    }

    public Service(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public synchronized Service answers(int status, String body) {
        return answers(status, "application/json", body, Map.of());
    }

    synchronized Service answers(int status, String type, String body, Map<String, String> headers) {
        answers.add(new Answer(status, type, body, headers));
        return this;
    }

    /** Takes the message and says nothing. */
    synchronized Service hangsUp() {
        return answers(0, "", "", Map.of());
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.remove() : answers.isEmpty() ? new Answer(200, "text/plain", "ok", Map.of()) : answers.peek();
    }

    private void serve(HttpExchange exchange) throws IOException {
        calls.add(new Call(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = next();
        if (answer.status() > 0) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
