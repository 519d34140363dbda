package org.hanok.benchmarks.site;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administrator, who loads codes through the JSON API. */
public final class Operator {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String site;

    public Operator(String site) {
        this.site = site;
    }

    /** @param codes lines, joined by an escaped newline */
    public void upload(String password, String product, String codes) throws IOException {
        send(post("/account/login", "application/x-www-form-urlencoded", "email=admin%40localhost&next=%2Faccount&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)));
        Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(site + "/account"))));
        if (!token.find()) {
            throw new IOException("The administrator cannot sign in");
        }
        send(post("/api/admin/v1/pins", "application/json", "{\"product\":" + product + ",\"text\":\"" + codes + "\",\"pattern\":\"[A-Z]{4}-\\\\d{4}-[A-Z]{4}-[A-Z]{4}\"}")
                .header("X-CSRF-Token", token.group(1)).header("Idempotency-Key", "bench-upload"));
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", type).header("Origin", site).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IOException(response.uri().getPath() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
