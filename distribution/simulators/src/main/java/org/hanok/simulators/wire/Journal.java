package org.hanok.simulators.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Every call on the vendor face with its raw bytes, oldest first; keeps the last 10,000. */
public final class Journal {

    private static final int KEPT = 10_000;

    private final ConcurrentLinkedDeque<Entry> entries = new ConcurrentLinkedDeque<>();

    /** @param raw the body's bytes in base64; {@code text} is the same read as UTF-8 */
    public record Entry(
            String at, String method, String path, Map<String, List<String>> query, Map<String, String> headers, String text, String raw) {}

    public void add(Instant at, Request request) {
        entries.add(new Entry(at.toString(), request.method(), request.path(), request.query().all(), request.headers(),
                new String(request.body(), UTF_8), Base64.getEncoder().encodeToString(request.body())));
        if (entries.size() > KEPT) {
            entries.pollFirst();
        }
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public void clear() {
        entries.clear();
    }
}
