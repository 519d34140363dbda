package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.itests.people.Visitor;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Manual;
import org.hanok.itests.stage.Nginx;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sets up around a site, by the manual's page Operate: a proxy in front, and a monitoring system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperateIT {

    private static final String TOKEN = "itests-metrics-token";
    private static final String PASSWORD = "itests-database-password";
    private static final boolean PROXIED = Nginx.program().isPresent();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int front = LiveSite.freePort();
    @AutoClose
    private EmbeddedPostgres postgres;
    @AutoClose
    private LiveSite site;
    @AutoClose
    private Nginx nginx;

    @BeforeAll
    void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        site = new LiveSite("operate").with("HANOK_DATABASE_URL", database()).with("HANOK_METRICS_TOKEN", TOKEN).with("HANOK_TRUSTED_PROXIES", "127.0.0.1");
        site.with("HANOK_PUBLIC_URL", PROXIED ? proxy("") : site.url()).start();
        if (PROXIED) {
            nginx = new Nginx(site.home().resolveSibling("nginx"), front, URI.create(site.url()).getPort());
            Await.until("nginx to answer", Duration.ofSeconds(10), () -> answers(proxy("/health/live")));
        }
    }

    /** Makes the site's database on a server of its own. @return its address */
    private String database() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (String command : Manual.block("operate.md", "sql", "CREATE ROLE").replace("…", PASSWORD).split(";\\s*")) {
                statement.execute(command);
            }
        }
        Matcher address = Pattern.compile("HANOK_DATABASE_URL='(.*)'").matcher(Manual.block("operate.md", "bash", "HANOK_DATABASE_URL"));
        assertThat(address.find()).isTrue();
        return address.group(1).replace("db.internal", "localhost:" + postgres.getPort()).replace("…", PASSWORD).replace("sslmode=verify-full", "sslmode=disable");
    }

    private String proxy(String path) {
        return "http://localhost:" + front + path;
    }

    private boolean answers(String url) {
        try {
            return get(url).statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "ko");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void needsNginx() {
        assertThat(PROXIED || !"true".equals(System.getenv("CI"))).as(Nginx.howToInstall()).isTrue();
        assumeTrue(PROXIED, Nginx.howToInstall());
    }

    private Map<String, Double> figures() {
        return Arrays.stream(get(site.url() + "/metrics").body().split("\n")).filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(0, line.lastIndexOf(' ')), line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)), (a, b) -> b));
    }

    @Test
    void requestsAreCountedByTheirPattern() {
        String known = "hanok_http_requests_total{method=\"GET\",route=\"/blog/tags/{tag}\",status=\"200\"}";
        String unknown = "hanok_http_requests_total{method=\"GET\",route=\"(none)\",status=\"404\"}";
        Map<String, Double> before = figures();
        get(site.url() + "/blog/tags/one");
        get(site.url() + "/blog/tags/two?x=1");
        get(site.url() + "/nobody-lives-here");
        Await.until("the figures to follow", Duration.ofSeconds(10), () -> figures().getOrDefault(unknown, 0.0) >= before.getOrDefault(unknown, 0.0) + 1);
        assertThat(figures().entrySet().stream().filter(figure -> figure.getKey().contains("route=\"/blog/tags/{tag}\"") && figure.getKey().startsWith("hanok_http_requests_total"))
                .mapToDouble(Map.Entry::getValue).sum()).isEqualTo(before.getOrDefault(known, 0.0) + 2);
        assertThat(figures().keySet()).noneMatch(name -> name.contains("nobody-lives-here"));
        assertThat(figures()).containsKey("hanok_http_request_seconds_bucket{route=\"(none)\",le=\"0.01\"}");
    }

    @Test
    void theSiteLivesInTheDatabaseItWasGivenAndStartsNone() throws SQLException {
        try (Connection connection = postgres.getDatabase("hanok", "hanok").getConnection(); Statement statement = connection.createStatement();
                ResultSet orders = statement.executeQuery("select count(*) from shop.product")) {
            assertThat(orders.next()).isTrue();
            assertThat(orders.getInt(1)).isPositive();
        }
        assertThat(site.data().resolve("postgres")).doesNotExist();
    }

    @Test
    void theShopIsStoppedAndOpenedByAScript() {
        Visitor operator = new Visitor(site);
        operator.signIn("admin@localhost", LiveSite.ADMIN_PASSWORD);
        String page = operator.post("/account/keys", Map.of("label", "script", "permissions", "shop.switches shop.switches.edit")).body();
        Matcher key = Pattern.compile("<p class=\"hk-mono\">([^<]+)</p>").matcher(page);
        assertThat(key.find()).as(page).isTrue();
        String script = Manual.block("operate.md", "bash", "READ_ONLY").replaceAll("20\\d\\d-\\d\\d-\\d\\dT", LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T");
        List<String> calls = List.of(script.split("(?m)^(?=curl)"));
        assertThat(calls).hasSize(2);
        for (String call : calls) {
            Matcher address = Pattern.compile("curl -X (\\w+) https://[^/]+(\\S+)").matcher(call);
            Matcher body = Pattern.compile("-d '([^']*)'").matcher(call);
            assertThat(address.find()).as(call).isTrue();
            assertThat(send(HttpRequest.newBuilder(URI.create(site.url() + address.group(2))).header("Authorization", "Bearer " + key.group(1))
                    .header("Content-Type", "application/json").method(address.group(1), HttpRequest.BodyPublishers.ofString(body.find() ? body.group(1) : "")))
                    .statusCode()).as(call).isBetween(200, 204);
        }
    }

    @Test
    void everyPartOfTheHouseHasFigures() {
        assertThat(figures().keySet()).anyMatch(name -> name.startsWith("hanok_db_connections{")).anyMatch(name -> name.startsWith("hanok_outbox_oldest_seconds{"))
                .anyMatch(name -> name.startsWith("hanok_outbox_dead{")).anyMatch(name -> name.startsWith("hanok_job_last_run_seconds{"))
                .anyMatch(name -> name.startsWith("hanok_job_failures_total{")).anyMatch(name -> name.startsWith("hanok_camel_exchanges_total{"))
                .anyMatch(name -> name.startsWith("hanok_page_cache_hits_total")).anyMatch(name -> name.startsWith("hanok_cache_hits_total"))
                .anyMatch(name -> name.startsWith("jvm_memory_used_bytes{")).anyMatch(name -> name.startsWith("hanok_build_info{"));
    }

    @Test
    void theFiguresAreForThisMachineAndForWhoHasTheToken() {
        assertThat(get(site.url() + "/metrics", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(get(site.url() + "/metrics", "Authorization", "Bearer wrong").statusCode()).isEqualTo(403);
        assertThat(get(site.url() + "/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(404);
    }

    @Test
    void throughAProxyTheFiguresAreNotThere() {
        needsNginx();
        assertThat(get(proxy("/metrics")).statusCode()).isEqualTo(404);
        assertThat(get(proxy("/metrics"), "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAndFormsWorkThroughTheProxy() {
        needsNginx();
        HttpResponse<String> page = get(proxy("/account/login"));
        assertThat(page.statusCode()).isEqualTo(200);
        HttpResponse<String> foreign = form(proxy("/account/password-reset"), "https://evil.example");
        assertThat(foreign.statusCode()).as("a form from elsewhere").isEqualTo(403);
        assertThat(form(proxy("/account/password-reset"), proxy("")).statusCode()).as("a form of the site itself, as visitors know it").isEqualTo(200);
        assertThat(get(proxy("/shop")).body()).doesNotContain(site.url());
        assertThat(get(proxy("/sitemap.xml")).body()).contains(proxy("/shop")).doesNotContain(site.url());
    }

    private HttpResponse<String> form(String url, String origin) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Origin", origin).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=sky%40example.com")));
    }

    @Test
    void whatIsTooLargeStopsAtTheProxy() {
        needsNginx();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy("/webhooks/deposits"))).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[13 << 20]));
        assertThat(send(request).statusCode()).isEqualTo(413);
    }

    /** Where two readers of one stream might see its requests end at different places, nothing after the first is read. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\nContent-Length: 6", "Content-Length: 5\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\nContent-Length: 5",
        "Transfer-Encoding: chunked, identity", "Transfer-Encoding: xchunked", "Content-Length : 5", "Content-Length: +5", "Content-Length: 5, 6"})
    void aRequestWhoseEndIsDisputedIsRefusedAndTheConnectionClosed(String lengths) throws IOException {
        URI address = URI.create(site.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "POST /account/login HTTP/1.1\nHost: localhost\n" + lengths + "\n\n0\n\nGET /health/live HTTP/1.1\nHost: localhost\n\n";
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ").doesNotContain("\tat ");
        }
    }
}
