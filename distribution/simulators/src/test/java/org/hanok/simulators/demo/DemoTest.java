package org.hanok.simulators.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a fake distribution: a script that runs {@link FakeSite} as its child, as the real script does. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class DemoTest {

    @TempDir
    private Path folder;

    private Path karaf;
    private Path data;
    private int port;

    @BeforeEach
    void unpack() throws IOException {
        karaf = folder.resolve("karaf");
        data = folder.resolve("site");
        Path script = Files.createDirectories(karaf.resolve("bin")).resolve("karaf");
        Files.writeString(script, """
                #!/bin/sh
                [ "$1" = server ] || exit 9
                "$JAVA_HOME/bin/java" -cp "$FAKE_SITE_PATH" org.hanok.simulators.demo.FakeSite
                exit $?
                """);
        Files.setPosixFilePermissions(script, java.util.Set.of(PosixFilePermission.values()));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    private Process start(Map<String, String> more) throws IOException {
        String path = System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                Demo.class.getName(), karaf.toString(), data.toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HANOK_"));
        builder.environment().put("HANOK_HTTP_PORT", Integer.toString(port));
        builder.environment().put("FAKE_SITE_PATH", path);
        builder.environment().putAll(more);
        return builder.start();
    }

    private static List<String> readUntil(BufferedReader output, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(last)) {
                return lines;
            }
        }
        return lines;
    }

    @Test
    void aSiteStartsTellsWhereEverythingIsAndStopsWithoutOrphans() throws Exception {
        Process demo = start(Map.of());
        try (BufferedReader output = demo.inputReader()) {
            String banner = String.join("\n", readUntil(output, "Ctrl-C stops everything"));
            assertThat(banner).contains("http://localhost:" + port + "/admin", "admin@localhost", "one-time-secret", "/sim/mail", "/sim/bank",
                    karaf.resolve("deploy").toString(), "사이트가 열렸어요");
            String environment = Files.readString(data.resolve("environment"));
            assertThat(environment).contains("HANOK_DEMO=true", "HANOK_PUBLIC_URL=http://localhost:" + port, "HANOK_SMTP_URL=smtp://127.0.0.1:",
                    "HANOK_SANDBOX_CARD_URL=http://127.0.0.1:", "HANOK_SANDBOX_CARD_SECRET=", "HANOK_SANDBOX_CARD_WEBHOOK_SECRET=whsec_",
                    "HANOK_SANDBOX_IDENTITY_URL=http://127.0.0.1:", "HANOK_SANDBOX_IDENTITY_KEY=", "HANOK_DEPOSIT_SECRET=",
                    "HANOK_DATA=" + data);
            // Process.destroy would close the output, too.
            demo.toHandle().destroy();
            assertThat(String.join("\n", readUntil(output, "Everything has stopped"))).contains("Stopping", "모두 멈췄어요").doesNotContain("by itself");
        }
        assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
        for (String pid : Files.readAllLines(data.resolve("pids"))) {
            assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)).as("process " + pid).isEmpty();
        }
    }

    @Test
    void aSiteThatDiesEndsTheLauncherWithItsCodeAndItsLastWords() throws Exception {
        Process demo = start(Map.of("FAKE_SITE_DIES", "true"));
        try (BufferedReader output = demo.inputReader()) {
            assertThat(String.join("\n", readUntil(output, "Everything has stopped"))).contains("exit code 7", "  | fake site gives up");
        }
        assertThat(demo.waitFor()).isEqualTo(7);
    }

    @Test
    void whatIsMissingIsSaidInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process demo = start(Map.of());
            try (BufferedReader output = demo.inputReader()) {
                assertThat(readUntil(output, "HANOK_HTTP_PORT")).last().asString().contains("Port " + taken.getLocalPort() + " is taken");
            }
            assertThat(demo.waitFor()).isEqualTo(3);
        }
        Process odd = start(Map.of("HANOK_HTTP_PORT", "eighty"));
        try (BufferedReader output = odd.inputReader()) {
            assertThat(readUntil(output, "HANOK_HTTP_PORT")).last().asString().contains("is no port");
        }
        assertThat(odd.waitFor()).isEqualTo(3);
        karaf = folder.resolve("nowhere");
        assertThat(start(Map.of()).waitFor()).isEqualTo(3);
    }

    @Test
    void secretsStayTheSameAndAreForTheirOwnerOnly() throws IOException {
        Path file = Files.createDirectories(data).resolve("secrets");
        Secrets first = Secrets.kept(file);
        assertThat(Secrets.kept(file)).isEqualTo(first);
        assertThat(Secrets.random()).isNotEqualTo(first);
        assertThat(first.toString()).doesNotContain(first.card());
        assertThat(first.deposit().length()).isGreaterThanOrEqualTo(24);
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
