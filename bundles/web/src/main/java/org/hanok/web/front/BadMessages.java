package org.hanok.web.front;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers bytes that never became a request: an address or headers beyond what Jetty reads, or no HTTP at all. Thread-safe. */
final class BadMessages extends ErrorHandler {

    private static final String OTHER = "400";
    private final Map<String, byte[]> pages = Stream.of(OTHER, "414", "431").collect(Collectors.toUnmodifiableMap(status -> status, status -> BarePage.of(status, "")));
    private volatile ErrorHandler before = this;

    /** Stands in for the server's own, once. */
    void in(Server server) {
        ErrorHandler now = server.getErrorHandler();
        if (now != null && now != this) {
            before = now;
            server.setErrorHandler(this);
        }
    }

    /** Puts the server's own back. */
    void out(Server server) {
        if (server.getErrorHandler() == this) {
            server.setErrorHandler(before);
        }
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        fields.put("Content-Security-Policy", BarePage.POLICY);
        fields.put("X-Content-Type-Options", "nosniff");
        return ByteBuffer.wrap(pages.getOrDefault(Integer.toString(status), pages.get(OTHER)));
    }
}
