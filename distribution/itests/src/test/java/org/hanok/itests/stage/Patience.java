package org.hanok.itests.stage;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Says the same again, word for word, until there is an answer that is an answer. */
public final class Patience {

    public static final Duration LONGEST = Duration.ofSeconds(120);

    private Patience() {
    }

    public static HttpResponse<String> insist(Supplier<HttpResponse<String>> call) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = call.get();
                // A server that has only just begun answers 404 to everything.
                if (answer.statusCode() < 500 && answer.statusCode() != 404 || System.nanoTime() > end) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
