package org.hanok.news;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks publishers for their feeds, conditionally (RFC 9110, sections 13.1.2 and 13.1.3). Addresses inside our own network are refused, redirects are not followed, and an
 * answer may take ten seconds and two megabytes at most. Thread-safe.
 */
@Component(service = Publisher.class)
public class Publisher {

    private static final int MOST_BYTES = 2 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).followRedirects(HttpClient.Redirect.NEVER).build();
    private final boolean insideToo;

    @Activate
    public Publisher(@Reference Site site) {
        // The demo's only publisher is the demo itself.
        insideToo = site.demo();
    }

    /** @throws IOException with a sentence for staff when there is no feed to be had */
    Answer fetch(String url, String etag, String lastModified) throws IOException, InterruptedException {
        URI address = URI.create(url);
        if (!insideToo && isInside(address.getHost())) {
            throw new IOException("This address is inside our own network");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LONGEST).header("User-Agent", "Hanok news").header("Accept", "application/rss+xml, application/atom+xml, */*;q=0.1");
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            return answer(response, in);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response, InputStream in) throws IOException {
        String etag = response.headers().firstValue("ETag").orElse("");
        String lastModified = response.headers().firstValue("Last-Modified").orElse("");
        if (response.statusCode() == 304) {
            return new Answer(false, new byte[0], etag, lastModified);
        }
        if (response.statusCode() != 200) {
            throw new IOException("The publisher answered " + response.statusCode());
        }
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IOException("The feed is larger than two megabytes");
        }
        return new Answer(true, body, etag, lastModified);
    }

    private static boolean isInside(String host) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
                    || address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc) {
                return true;
            }
        }
        return false;
    }
}
