package org.hanok.itests.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hanok.benchmarks.rush.Names;
import org.hanok.itests.people.Program;
import org.hanok.itests.people.Visitor;

/** A site with members who have proven who they are and have bought nothing yet, with staff, and with whatever goods a test wants. */
public final class Market implements AutoCloseable {

    public static final String ORDERS = "/api/shop/v1/orders";
    public static final String STAFF_ORDERS = "/api/admin/v1/orders";
    public static final String DEPOSITS = "/api/admin/v1/deposits";
    public static final int PRICE = 950;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int CROWD = 80;
    private static final String MEMBERS = """
            insert into members.account (email, name, password, status, assurance, person, registered, confirmed, password_changed)
            select 'trade-' || (n.i - 1) || '@example.com', n.name, a.password, 'ACTIVE', 'IDENTITY', 'trade-' || n.i, now(), now(), now()
            from members.account a, unnest(string_to_array('%s', ',')) with ordinality n(name, i) where a.email = 'admin@localhost'""";
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicInteger codes = new AtomicInteger();
    private final AtomicInteger goods = new AtomicInteger();
    private final LiveSite site;
    private final Database database;
    private final Simulators world;
    private final Program staff;

    public Market(String name) {
        site = new LiveSite(name).with("HANOK_TRUSTED_PROXIES", "127.0.0.1");
        eachAlertAlone(site);
        site.start();
        database = new Database(site);
        world = new Simulators(site);
        database.run(MEMBERS.formatted(IntStream.range(0, CROWD).mapToObj(Names::of).collect(Collectors.joining(","))));
        staff = new Program(site, "admin@localhost", "");
    }

    /** Else the second alert of a kind within a minute waits for the third. */
    private static void eachAlertAlone(LiveSite site) {
        try {
            Files.writeString(site.home().resolve("etc/org.hanok.notifier.cfg"), "together.seconds = 0\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goods of a brand that is not risky and takes vouchers back. */
    public record Goods(long id, String slug) {
    }

    public LiveSite site() {
        return site;
    }

    public Database database() {
        return database;
    }

    public Simulators world() {
        return world;
    }

    public Program staff() {
        return staff;
    }

    /** Someone who has not bought anything yet. */
    public Program member() {
        int number = members.getAndIncrement();
        return new Program(site, email(number), Names.of(number));
    }

    /** The same under a name that others may have too. */
    public Program member(String name) {
        int number = members.getAndIncrement();
        database.run("update members.account set name = '" + name + "' where email = '" + email(number) + "'");
        return new Program(site, email(number), name);
    }

    /** Where mail for a member goes. */
    public String email(Program who) {
        return database.column("select email from members.account where name = '" + who.name() + "' order by id").get(0);
    }

    private static String email(int number) {
        return "trade-" + number + "@example.com";
    }

    /** A new voucher for 950 won, with so many codes. */
    public Goods goods(int pins) {
        String slug = "trade-" + goods.incrementAndGet();
        String brand = database.column("select slug from shop.brand where not risky and refundable and refund_fee = 0 order by id limit 1").get(0);
        JsonNode made = staff.done("POST", "/api/admin/v1/products", """
                {"brand":"%1$s","slug":"%2$s","name":"Voucher %2$s","subtitle":"","faceValue":{"amount":1000,"currency":"KRW"},
                "listPrice":{"amount":1000,"currency":"KRW"},"price":{"amount":%3$d,"currency":"KRW"},"description":"","position":0,"enabled":true}"""
                .formatted(brand, slug, PRICE));
        Goods voucher = new Goods(made.get("id").asLong(), slug);
        upload(voucher, pins);
        return voucher;
    }

    /** @return the codes as staff pasted them */
    public List<String> upload(Goods voucher, int pins) {
        List<String> lines = IntStream.range(0, pins).mapToObj(i -> "TRDE-%04d-AAAA-BBBB".formatted(codes.incrementAndGet())).toList();
        if (pins > 0) {
            JsonNode loaded = staff.done("POST", "/api/admin/v1/pins", "{\"product\":%d,\"text\":\"%s\",\"pattern\":\"[A-Z]{4}-\\\\d{4}-[A-Z]{4}-[A-Z]{4}\"}"
                    .formatted(voucher.id(), String.join("\\n", lines)));
            assertThat(loaded.get("loaded").asInt()).isEqualTo(pins);
        }
        return lines;
    }

    /** How many codes of these goods stand where. */
    public JsonNode level(Goods voucher) {
        return each(staff.read("/api/admin/v1/pins?limit=200").get("levels")).stream()
                .filter(level -> level.get("product").asLong() == voucher.id()).findFirst().orElseThrow();
    }

    public static String wish(Goods voucher, int quantity) {
        return "{\"method\":\"bank\",\"items\":[{\"product\":%d,\"quantity\":%d}],\"ownUse\":true,\"openedIsFinal\":true}".formatted(voucher.id(), quantity);
    }

    public static String order(Program who, Goods voucher, int quantity) {
        return who.done("POST", ORDERS, wish(voucher, quantity)).get("number").asText();
    }

    /** Orders, pays and has the codes. */
    public String bought(Program who, Goods voucher, int quantity) {
        String order = order(who, voucher, quantity);
        assertThat(world.deposit(who.name(), (long) PRICE * quantity, codes.incrementAndGet())).isEqualTo(200);
        until(order, "DELIVERED");
        return order;
    }

    /** Where an order stands, as staff see it. */
    public String stage(String order) {
        return staff.read(STAFF_ORDERS + "/" + order).get("stage").asText();
    }

    public void until(String order, String stage) {
        Await.until(order + " to be " + stage, SOON, () -> stage(order).equals(stage));
    }

    /** What staff see of the deposit that a payer's money made, once it waits for them. */
    public JsonNode unmatched(String payer) {
        Await.until("money of " + payer + " to wait for staff", SOON, () -> waiting(payer).length > 0);
        return staff.read(DEPOSITS + "/" + waiting(payer)[0]);
    }

    private long[] waiting(String payer) {
        return each(staff.read(DEPOSITS + "?state=queued").get("deposits")).stream().filter(one -> one.get("payerName").asText().equals(payer))
                .mapToLong(one -> one.get("id").asLong()).toArray();
    }

    /** Whether programs and people are told that it can be bought; both must be told the same. */
    public boolean onSale(Goods voucher) {
        boolean told = staff.read("/api/shop/v1/products/" + voucher.slug()).at("/product/available").asBoolean();
        assertThat(site.get("/shop/products/" + voucher.slug()).contains("schema.org/InStock")).isEqualTo(told);
        return told;
    }

    /** Ids of the codes in a buyer's hands. */
    public static List<String> pins(Program who, String order) {
        return each(who.read(ORDERS + "/" + order).at("/lines/0/pins")).stream().map(pin -> pin.get("id").asText()).toList();
    }

    /** Types the right password. @param headers that a proxy adds, names and values @return 303 for who is let in */
    public int signIn(String email, String... headers) {
        String form = "email=" + Visitor.encode(email) + "&password=" + LiveSite.ADMIN_PASSWORD;
        HttpRequest.Builder request = site.request("/account/login").header("Origin", site.url()).header("Content-Type", "application/x-www-form-urlencoded");
        return site.send((headers.length == 0 ? request : request.headers(headers)).POST(HttpRequest.BodyPublishers.ofString(form))).statusCode();
    }

    /** Runs a job at once instead of at its minute. */
    public void run(String job) {
        assertThat(staff.post("/admin/jobs/" + job + "/run", Map.of()).statusCode()).isEqualTo(303);
    }

    public static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    @Override
    public void close() {
        site.close();
    }
}
