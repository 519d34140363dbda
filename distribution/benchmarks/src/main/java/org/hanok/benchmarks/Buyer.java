package org.hanok.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member who buys one voucher, as a browser would: sign-in, product, cart, checkout, order page, deposit, order page, reveal. */
public final class Buyer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REVEAL = Pattern.compile("action=\"(/account/orders/[^\"]*/reveal)\"");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private final String bank;
    private final String name;
    private final String address;

    /** @param bank address of the bank's simulator @param name of the payer, nobody else's @param address the site takes the buyer to come from */
    Buyer(String site, String bank, String name, String address) {
        this.address = address;
        this.site = site;
        this.bank = bank;
        this.name = name;
    }

    void signIn(String email, String password) {
        post("/account/login", Map.of("email", email, "password", password, "next", ""), get("/account/login"));
    }

    /** What a member does who is signed in. */
    void order(String product) {
        String page = get(product);
        post("/cart", Map.of("product", field(page, "product"), "quantity", "1", "go", "cart"), page);
        String checkout = get("/checkout");
        String total = field(checkout, "total");
        HttpResponse<String> placed = post("/checkout", Map.of("key", field(checkout, "key"), "method", "bank", "total", total, "own", "true", "opened", "true"), checkout);
        String order = placed.headers().firstValue("Location").map(to -> to.replaceFirst(".*/account/orders/", ""))
                .orElseThrow(() -> new IllegalStateException("No order: " + placed.statusCode()));
        get("/account/orders/" + order);
        deposit(total);
        reveal(order);
    }

    private void deposit(String amount) {
        String notice = "{\"account\":\"kb\",\"name\":\"" + name + "\",\"amount\":" + amount + ",\"format\":\"json\"}";
        send(HttpRequest.newBuilder(URI.create(bank + "/__sim/deposit")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(notice)));
    }

    /** Looks at the order every half second until the code is there, and opens it as the page's script does. */
    private void reveal(String order) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(500_000_000);
            String page = get("/account/orders/" + order);
            Matcher found = REVEAL.matcher(page);
            if (found.find()) {
                post(found.group(1), Map.of(), page, "application/json");
                return;
            }
        }
        throw new IllegalStateException("Order " + order + " is not delivered");
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path))).body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String page) {
        return post(path, fields, page, "text/html");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String page, String accept) {
        String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", site).header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + field(page, "_csrf"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.header("Accept-Language", "ko").header("X-Forwarded-For", address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(response.request().method() + " " + response.uri().getPath() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a hidden field, empty when the page has none. */
    public static String field(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
