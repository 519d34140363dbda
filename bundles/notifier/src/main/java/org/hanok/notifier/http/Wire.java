package org.hanok.notifier.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.hanok.api.notify.NotSent;

/**
 * Posts once: no redirects, no second try of its own, an answer of 64 KiB at most, and an end to waiting whatever the other side does. Thread-safe.
 */
final class Wire {

    private static final int MOST_BYTES = 64 * 1024;
    /** A connection that rested longer may have been closed at the other end, and then nobody knows what became of the request. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Duration patience;
    private HttpClient client;
    private long used = System.nanoTime();

    Wire(Duration patience) {
        this.patience = patience;
        this.client = open(patience);
    }

    /** @throws NotSent AGAIN when nothing went out, UNKNOWN when it may have */
    HttpResponse<byte[]> post(HttpRequest request) throws NotSent {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, head -> new LimitedBody(MOST_BYTES));
        try {
            return answer.get(patience.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw NotSent.unknown("Timeout");
        } catch (ExecutionException e) {
            throw judged(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSent.unknown("Interrupted");
        }
    }

    private static NotSent judged(Throwable cause) {
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof ConnectException || why instanceof HttpConnectTimeoutException || why instanceof UnresolvedAddressException || why instanceof SSLException) {
                return NotSent.again("NoConnection");
            }
        }
        return NotSent.unknown(cause instanceof IOException && String.valueOf(cause.getMessage()).contains("too long") ? "AnswerBroken" : "AnswerLost");
    }

    private synchronized HttpClient client() {
        long now = System.nanoTime();
        if (now - used > FRESH_NANOS) {
            client = open(patience);
        }
        used = now;
        return client;
    }

    private static HttpClient open(Duration patience) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    }
}
