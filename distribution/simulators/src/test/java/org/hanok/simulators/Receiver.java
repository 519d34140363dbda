package org.hanok.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hanok.simulators.wire.Loopback;

/** A shop's webhook: keeps what arrives and answers 200, or what was asked for. */
public final class Receiver implements AutoCloseable {

    public record Notice(String path, String type, String timestamp, String signature, String id, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    public Receiver() throws IOException {
        server = HttpServer.create(Loopback.listen("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
    }

    /** The next calls get these answers, one each. */
    public void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String timestamp = headers.getFirst("webhook-timestamp") == null ? headers.getFirst("X-Hanok-Timestamp") : headers.getFirst("webhook-timestamp");
        String signature = headers.getFirst("webhook-signature") == null ? headers.getFirst("X-Hanok-Signature") : headers.getFirst("webhook-signature");
        Notice notice = new Notice(exchange.getRequestURI().getPath(), headers.getFirst("Content-Type"), timestamp, signature,
                headers.getFirst("webhook-id"), exchange.getRequestBody().readAllBytes());
        Integer status = answers.poll();
        notices.add(notice);
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    public Notice next() throws InterruptedException {
        Notice notice = notices.poll(10, TimeUnit.SECONDS);
        if (notice == null) {
            throw new AssertionError("nothing arrived within 10 s");
        }
        return notice;
    }

    public int waiting() {
        return notices.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
