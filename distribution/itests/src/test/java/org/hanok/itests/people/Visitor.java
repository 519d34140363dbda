package org.hanok.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.itests.stage.LiveSite;

/** A browser without a screen: keeps cookies, sends forms as a page of the site would, and follows nothing by itself. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([\\w-]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).connectTimeout(Duration.ofSeconds(5)).build();
    private final LiveSite site;
    private String token = "";
    private String place = "";

    public Visitor(LiveSite site) {
        this.site = site;
    }

    public LiveSite site() {
        return site;
    }

    /** Goes elsewhere, as a proxy whom the site trusts tells it. @param address from there on */
    public void move(String address) {
        place = address;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> response = send(request(path).header("Accept", "text/html,application/json"));
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return unsafe("POST", path, "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> unsafe(String method, String path, String type, HttpRequest.BodyPublisher body) {
        return unsafe(request(path).header("Content-Type", type).method(method, body));
    }

    /** Sends JSON whose effect happens once. @param key of this wish */
    public HttpResponse<String> once(String path, String json, String key) {
        return unsafe(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = site.request(path);
        return place.isEmpty() ? request : request.header("X-Forwarded-For", place);
    }

    private HttpResponse<String> unsafe(HttpRequest.Builder plain) {
        HttpRequest.Builder request = plain.header("Sec-Fetch-Site", "same-origin");
        return send(token.isEmpty() ? request : request.header("X-CSRF-Token", token));
    }

    /** Signs in, which gives a new token. */
    public void signIn(String email, String password) {
        get("/account/login");
        assertThat(post("/account/login", Map.of("email", email, "password", password)).statusCode()).as("sign-in of " + email).isEqualTo(303);
        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    /** The hidden fields of a page's form. @param action of the form */
    public static Map<String, String> hidden(String page, String action) {
        Matcher form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>").matcher(page);
        Map<String, String> fields = new LinkedHashMap<>();
        if (form.find()) {
            HIDDEN.matcher(form.group()).results().forEach(input -> fields.put(attribute(input.group(), "name"), attribute(input.group(), "value")));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static URI location(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode() + ": " + response.body())));
    }
}
