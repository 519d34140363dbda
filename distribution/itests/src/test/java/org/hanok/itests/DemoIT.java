package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.itests.people.Visitor;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.hanok.simulators.demo.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The demo as {@code ./mvnw -Pdemo} starts it once everything is built: the launcher over the assembled distribution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DemoIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path ARCHETYPE = Path.of(System.getProperty("hanok.bundles")).resolve("../distribution/archetype/target");
    @AutoClose
    private final LiveSite site = new LiveSite("demo");
    private final Path deploy = site.home().resolve("deploy");
    private Process demo;
    private BufferedReader output;
    private String password;

    @BeforeAll
    void open() throws IOException {
        String banner = start();
        Matcher found = Pattern.compile("One-time password +(\\S+)").matcher(banner);
        assertThat(found.find()).as(banner).isTrue();
        password = found.group(1);
        assertThat(banner).contains(site.url(), site.url() + "/admin", "admin@localhost", "/sim/mail", "/sim/bank", deploy.toString());
    }

    private String start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Demo.class.getName(), site.home().toString(), site.data().toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HANOK_"));
        builder.environment().putAll(Map.of("HANOK_HTTP_PORT", Integer.toString(URI.create(site.url()).getPort()), "JAVA_HOME", System.getProperty("java.home")));
        demo = builder.start();
        output = demo.inputReader();
        return readUntil("Ctrl-C stops everything");
    }

    private String readUntil(String last) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(last)) {
                break;
            }
        }
        return String.join("\n", lines);
    }

    @AfterAll
    void end() {
        demo.descendants().forEach(ProcessHandle::destroyForcibly);
        demo.destroyForcibly();
    }

    @Test
    @Order(1)
    void theOneTimePasswordOpensTheBackOffice() {
        Visitor operator = new Visitor(site);
        operator.signIn("admin@localhost", password);
        assertThat(operator.get("/admin/plugins").body()).contains("board");
    }

    @Test
    @Order(2)
    void thePluginOfTheHouseComesAndGoesWithItsFile() throws IOException {
        comesAndGoes(site.home().resolve("system/org/hanok/board/1.0.0/board-1.0.0.jar"), "/board");
    }

    @Test
    @Order(2)
    void soDoesThePluginThatTheArchetypeMade() throws IOException {
        comesAndGoes(ARCHETYPE.resolve("generated/memo/target/memo-1.0.0.jar"), "/memo");
    }

    private void comesAndGoes(Path jar, String page) throws IOException {
        assertThat(site.status(page)).isEqualTo(404);
        Path dropped = deploy.resolve(jar.getFileName());
        Files.copy(jar, dropped, StandardCopyOption.REPLACE_EXISTING);
        Await.until(page, SOON, () -> site.status(page) == 200);
        Await.until("the menu's entry", SOON, () -> site.get("/").contains("href=\"" + page + "\""));
        Files.delete(dropped);
        Await.until("no " + page, SOON, () -> site.status(page) == 404);
        assertThat(site.get("/")).doesNotContain("href=\"" + page + "\"");
    }

    @Test
    @Order(3)
    void itStopsWithEverythingTheDatabaseIncluded() throws Exception {
        // As Ctrl-C does, which a test that was itself started in the background could not send: there SIGINT is ignored. Process.destroy would close the output, too.
        demo.toHandle().destroy();
        assertThat(readUntil("Everything has stopped")).contains("Stopping").doesNotContain("by itself");
        assertThat(demo.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(site.leftovers()).isEmpty();
    }
}
