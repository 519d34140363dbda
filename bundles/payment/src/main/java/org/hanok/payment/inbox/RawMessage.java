package org.hanok.payment.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.ws.rs.core.HttpHeaders;

/**
 * A request as its bytes, which signatures are made over.
 *
 * @param headers first value of each, found in any case
 */
public record RawMessage(Map<String, String> headers, byte[] body) {

    public static final int LIMIT = 64 * 1024;

    /** Reads at most the limit. @return empty when the body is longer */
    public static Optional<RawMessage> read(HttpHeaders headers, InputStream in) throws IOException {
        byte[] body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            return Optional.empty();
        }
        Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.getRequestHeaders().forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
        return Optional.of(new RawMessage(first, body));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
