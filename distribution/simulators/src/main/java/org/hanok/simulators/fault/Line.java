package org.hanok.simulators.fault;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.hanok.simulators.wire.Reply;

/** The wire back to a caller, with the ways it can fail. */
public final class Line {

    private final HttpExchange exchange;

    public Line(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public void send(Reply reply) throws IOException {
        head(reply);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(reply.body());
        }
    }

    /** Announces the whole body, sends half of it and ends the connection. */
    void sendHalf(Reply reply) throws IOException {
        head(reply);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
        out.flush();
        cut();
    }

    /** Sends one byte after the other, with a pause before each. */
    void drip(Reply reply, Action pause) throws IOException {
        head(reply);
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte one : reply.body()) {
                pause.pause(100);
                out.write(one);
                out.flush();
            }
        }
    }

    /** Ends the connection without a single byte more. */
    public void cut() {
        exchange.close();
    }

    private void head(Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    }
}
