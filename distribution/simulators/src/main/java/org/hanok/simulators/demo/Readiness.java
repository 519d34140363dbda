package org.hanok.simulators.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the site whether it is ready. */
final class Readiness {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest question;
    private String state = "no answer yet";

    Readiness(String url) {
        question = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    }

    boolean isReady() throws InterruptedException {
        try {
            int status = client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            state = "HTTP " + status;
            return status == 200;
        } catch (IOException e) {
            state = "no answer yet";
            return false;
        }
    }

    /** What the last question brought, in words. */
    String state() {
        return state;
    }
}
