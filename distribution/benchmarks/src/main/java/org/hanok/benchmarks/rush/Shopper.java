package org.hanok.benchmarks.rush;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.simulators.bank.DepositSignature;

/** One member of the crowd. One wish at a time. */
final class Shopper {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([0-9]{8}-[0-9A-Z]{6})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client;
    private static final String PLACE = "X-Forwarded-For";
    private final Shop shop;
    private final Plan plan;
    private final Tally tally;
    private final Random random;
    private final int number;
    private final long product;
    private String cookie = "";
    private String token = "";
    private String unpaid = "";
    private int wishes;

    Shopper(HttpClient client, Shop shop, Plan plan, Tally tally, int number, long product) {
        this.client = client;
        this.shop = shop;
        this.plan = plan;
        this.tally = tally;
        this.number = number;
        this.product = product;
        random = new Random(plan.seed() + number);
    }

    /** Signs in. */
    synchronized void enter() {
        String form = "email=rush-" + number + "%40example.com&next=%2Faccount&password=" + URLEncoder.encode(shop.password(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request("/account/login", "application/x-www-form-urlencoded", form)).join();
        cookie = answer.headers().allValues("Set-Cookie").stream().map(set -> set.substring(0, set.indexOf(';'))).collect(Collectors.joining("; "));
        Matcher found = TOKEN.matcher(send(get("/account")).join().body());
        if (!found.find()) {
            throw new IllegalStateException("Shopper " + number + " cannot sign in: " + answer.statusCode());
        }
        token = found.group(1);
    }

    /** Wants one code; pays when an order was placed. */
    synchronized void wish() {
        settle();
        String key = "rush-" + number + "-" + ++wishes;
        boolean doubled = random.nextInt(100) < plan.doubledPosts();
        long began = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.generate(() -> send(order(key))).limit(doubled ? 2 : 1).toList();
        List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
        tally.took(System.nanoTime() - began);
        List<String> orders = answers.stream().map(answer -> NUMBER.matcher(answer.body())).filter(Matcher::find).map(found -> found.group(1)).distinct().toList();
        answers.stream().filter(answer -> answer.statusCode() >= 500).forEach(answer -> tally.fault());
        if (orders.isEmpty()) {
            tally.refused();
            return;
        }
        tally.placed();
        if (orders.size() > 1) {
            tally.torn();
        }
        unpaid = orders.get(0);
        pay();
    }

    /** Waits until the last order's payment has had its effect. */
    synchronized void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!unpaid.isEmpty()) {
            if (!send(get("/api/shop/v1/orders/" + unpaid)).join().body().contains("\"UNPAID\"")) {
                unpaid = "";
            } else if (System.nanoTime() > end) {
                throw new IllegalStateException("The order " + unpaid + " stays unpaid");
            } else {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private void pay() {
        String now = OffsetDateTime.now(ZoneOffset.ofHours(9)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String notice = "{\"account\":\"kb\",\"received\":\"%s\",\"name\":\"%s\",\"method\":\"deposit\",\"amount\":950,\"balance\":%d}"
                .formatted(now, Names.of(number), 1_000_000L * (number + 1) + 950L * wishes);
        int times = random.nextInt(100) < plan.doubledHooks() ? 2 : 1;
        Stream.generate(() -> send(deposit(notice))).limit(times).toList().stream().map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200).forEach(answer -> tally.fault());
    }

    private HttpRequest deposit(String notice) {
        byte[] body = notice.getBytes(StandardCharsets.UTF_8);
        String second = Long.toString(System.currentTimeMillis() / 1_000);
        return HttpRequest.newBuilder(URI.create(shop.url() + "/webhooks/deposits")).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("X-Hanok-Timestamp", second).header("X-Hanok-Signature", DepositSignature.sign(shop.depositSecret(), second, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private HttpRequest order(String key) {
        String wish = "{\"method\":\"bank\",\"items\":[{\"product\":" + product + ",\"quantity\":1}],\"total\":{\"amount\":950,\"currency\":\"KRW\"},\"ownUse\":true,\"openedIsFinal\":true}";
        return HttpRequest.newBuilder(request("/api/shop/v1/orders", "application/json", wish), (name, value) -> true).header("Idempotency-Key", key)
                .header("X-CSRF-Token", token).build();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(shop.url() + path)).timeout(PATIENCE).header(PLACE, place()).header("Cookie", cookie).build();
    }

    private HttpRequest request(String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.url() + path)).timeout(PATIENCE).header(PLACE, place()).header("Content-Type", type)
                .header("Origin", shop.url())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build();
    }

    /** Each sits at home; a site that trusts this machine as its proxy sees no crowd in one place. */
    private String place() {
        return "10.0." + number + ".7";
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
