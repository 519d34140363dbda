package org.hanok.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>게임 소식</title><link>https://example.com</link><description>d</description>
            <item><title>새 &lt;b&gt;이벤트&lt;/b&gt;</title><link>https://example.com/1</link><pubDate>Sun, 22 Nov 2026 09:00:00 +0900</pubDate></item>
            <item><title>나쁜 링크</title><link>javascript:alert(1)</link></item></channel></rss>""";
    private final RecordingCache cache = new RecordingCache();
    private final FixedClock clock = new FixedClock("2026-11-23T00:00:00Z");
    private HttpServer server;
    private volatile String body = RSS;
    private volatile int status = 200;
    private volatile String sentTag = "";
    private PluginDatabase database;
    private News news;

    @BeforeEach
    void open() throws IOException {
        database = PluginDatabase.fresh("news");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", this::answer);
        server.start();
        database.run("INSERT INTO news.feed (url) VALUES ('http://127.0.0.1:" + server.getAddress().getPort() + "/feed')");
        news = new News(database.em(), database, clock, cache, new Publisher(new PlainSite("http://localhost", true, Map.of())));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        sentTag = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")).orElse("");
        boolean same = sentTag.equals("\"v1\"");
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(same ? 304 : status, same ? -1 : bytes.length);
        if (!same) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Test
    void newsAreKeptAndShownFromHere() throws InterruptedException {
        assertThat(news.fetch()).isEqualTo(1);
        server.stop(0);
        assertThat(news.latest(5)).containsExactly(new Headline("새 이벤트", "https://example.com/1", Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(cache.dropped()).contains("news");
        assertThat(database.value("SELECT title FROM news.feed")).isEqualTo("게임 소식");
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() throws InterruptedException {
        news.fetch();
        assertThat(news.fetch()).isZero();
        assertThat(sentTag).isEqualTo("\"v1\"");
        assertThat(news.latest(5)).hasSize(1);
    }

    @Test
    void aBrokenPublisherIsRememberedAndHarmsNothing() throws InterruptedException {
        news.fetch();
        database.run("UPDATE news.feed SET etag = ''");
        status = 500;
        assertThat(news.fetch()).isZero();
        assertThat(database.value("SELECT trouble FROM news.feed")).isEqualTo("The publisher answered 500");
        assertThat(news.latest(5)).hasSize(1);
    }

    @Test
    void documentTypesAreRefused() throws InterruptedException {
        body = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
        assertThat(news.fetch()).isZero();
        assertThat(database.value("SELECT trouble FROM news.feed")).startsWith("This is no feed");
    }

    @Test
    void ourOwnNetworkIsNobodysPublisher() {
        Publisher strict = new Publisher(new PlainSite("http://localhost", false, Map.of()));
        for (String host : new String[] {"127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "[::1]", "[fd00::1]", "0.0.0.0"}) {
            assertThatThrownBy(() -> strict.fetch("http://" + host + "/feed", "", "")).isInstanceOf(IOException.class).hasMessageContaining("our own network");
        }
    }
}
