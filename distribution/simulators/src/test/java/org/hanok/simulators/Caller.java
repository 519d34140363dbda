package org.hanok.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Values;

/** Calls a simulator as a client would; follows no redirect. */
public final class Caller {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private Map<String, String> headers = Map.of();
    private Duration patience = Duration.ofSeconds(60);

    public Caller(String base) {
        this.base = base;
    }

    public Caller with(Map<String, String> sent) {
        Caller caller = new Caller(base);
        caller.headers = sent;
        return caller;
    }

    /** One that does not wait longer than this. */
    public Caller patient(Duration limit) {
        Caller caller = with(headers);
        caller.patience = limit;
        return caller;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    public JsonNode json(String path) throws IOException {
        return Json.MAPPER.readTree(get(path).body());
    }

    public HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public JsonNode postJson(String path, String json) throws IOException {
        return Json.MAPPER.readTree(post(path, json).body());
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) throws IOException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Values.encode(fields))));
    }

    public HttpResponse<String> method(String method, String path, String json) throws IOException {
        return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
