package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hanok.itests.people.Operator;
import org.hanok.itests.probe.ProbeJar;
import org.hanok.itests.probe.watch.BundleWatch;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Poller;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Every feature can be taken out and put back while the site runs: the home page never fails, no other bundle restarts, its own pages go and come. And rule 4: rooms share no tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwapIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** Without these there are no pages, no one to sign in and no one to ask; the back office refuses to remove them. */
    private static final Set<String> VITAL = Set.of("theme", "members", "admin", "platform", "libraries", "demo");
    /** A page of each plugin that has one at a fixed address; what it answers while the plugin is there is asked, not assumed. */
    private static final Map<String, String> PAGES = Map.of("shop", "/shop", "payment", "/webhooks/deposits", "verification", "/account/verification", "notifier",
            "/api/admin/v1/notifications", "blog", "/blog", "docs", "/docs", "search", "/search?q=a", "board", "/board");
    @AutoClose
    private LiveSite site;
    private Operator operator;

    @BeforeAll
    void open() throws IOException {
        site = new LiveSite("swap").start();
        operator = new Operator(site);
        byte[] watch = new ProbeJar("itests.watch").with(BundleWatch.class).header("Bundle-Activator", BundleWatch.class.getName()).bytes();
        done(operator.install(operator.keep(watch)));
        assertThat(events()).contains("watching");
        done(operator.install("board"));
    }

    private List<String> events() throws IOException {
        Path file = site.home().resolve("data/bundle-events");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyFeatureGoesAndComesBack() {
        List<String> names = Stream.iterate(0, i -> i < operator.plugins().size(), i -> i + 1).map(i -> operator.plugins().get(i)).filter(plugin -> !plugin.get("core").asBoolean())
                .filter(plugin -> !plugin.get("state").asText().equals("off")).map(plugin -> plugin.get("name").asText()).filter(name -> !name.startsWith("itests.")).toList();
        assertThat(names).contains("shop", "payment", "verification", "notifier", "docs", "search", "board").doesNotContainAnyElementsOf(VITAL);
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> swap(name)));
    }

    private void swap(String name) throws IOException {
        String page = PAGES.getOrDefault(name, "");
        int there = page.isEmpty() ? 0 : site.status(page);
        int before = events().size();
        try (Poller poller = new Poller(site)) {
            done(operator.remove(name));
            if (!page.isEmpty()) {
                assertThat(there).isNotIn(404, 503);
                assertThat(site.status(fresh(page))).as(page + " without " + name).isIn(404, 503);
            }
            done(operator.install(name));
            Await.until(name + " to be fine again", SOON, () -> operator.plugin(name).get("state").asText().equals("fine") && (page.isEmpty() || site.status(page) == there));
            assertThat(poller.troubles()).as(poller.asked() + " requests").isEmpty();
            assertThat(poller.asked()).isGreaterThan(5);
        }
        assertThat(events().subList(before, events().size())).containsExactly("stopped org.hanok." + name, "started org.hanok." + name);
    }

    /** An address that no cache of pages has seen. */
    private static String fresh(String page) {
        return page + (page.contains("?") ? "&" : "?") + "itests=" + System.nanoTime();
    }

    private static void done(JsonNode operation) {
        assertThat(operation.get("state").asText()).as(operation.toString()).isEqualTo("done");
    }

    /** A visitor who saw the page before must not be sent to one whose links are all dead. */
    @Test
    void theKeptPagesOfAPluginGoWithIt() {
        assertThat(site.status("/docs")).isEqualTo(200);
        assertThat(site.status("/docs")).isEqualTo(200);
        done(operator.remove("docs"));
        try {
            Await.until("/docs to be gone", Duration.ofSeconds(5), () -> site.status("/docs") == 404);
            assertThat(site.get("/")).doesNotContain("href=\"/docs\"");
        } finally {
            done(operator.install("docs"));
        }
        Await.until("/docs to be back", SOON, () -> site.status("/docs") == 200);
    }

    @Test
    void whatASiteCannotBeWithoutIsRefusedInWords() {
        for (String vital : List.of("theme", "members", "admin", "platform")) {
            JsonNode operation = operator.remove(vital);
            assertThat(operation.get("state").asText()).as(vital).isEqualTo("failed");
            assertThat(operation.get("reason").asText()).as(vital).matches(".*[가-힣].*");
        }
        assertThat(site.status("/")).isEqualTo(200);
    }

    @Test
    void everyTableLiesInTheSchemaOfItsRoom() throws IOException {
        Set<String> rooms;
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("hanok.bundles", "../../bundles")))) {
            rooms = folders.map(folder -> folder.getFileName().toString()).collect(java.util.stream.Collectors.toSet());
        }
        Database database = new Database(site);
        assertThat(database.column("select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")).isNotEmpty()
                .allSatisfy(table -> assertThat(rooms).contains(table.replaceFirst("\\..*", "")));
    }

    @Test
    void noForeignKeyCrossesRooms() {
        assertThat(new Database(site).column("select k.conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid "
                + "where k.contype = 'f' and a.relnamespace <> b.relnamespace")).isEmpty();
        assertThat(new Database(site).column("select count(*) from pg_constraint where contype = 'f'").get(0)).isNotEqualTo("0");
    }
}
