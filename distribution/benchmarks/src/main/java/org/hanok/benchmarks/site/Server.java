package org.hanok.benchmarks.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The unpacked distribution with its own database. */
public final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(300);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    /** @param distribution the tar.gz @param work where it is unpacked; emptied first */
    public Server(Path distribution, Path work, int port, Map<String, String> environment) throws IOException, InterruptedException {
        if (Files.exists(work)) {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        home = Files.createDirectories(work.resolve("karaf"));
        data = work.resolve("data");
        this.port = port;
        this.environment = environment;
        List<String> unpack = List.of("tar", "xzf", distribution.toString(), "--strip-components=1", "-C", home.toString());
        if (new ProcessBuilder(unpack).inheritIO().start().waitFor() != 0) {
            throw new IOException("Cannot unpack " + distribution + ". Build the distribution first: ./mvnw package");
        }
    }

    /** Starts and waits. @return seconds until {@code /health/ready} said 200 */
    public double start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server").directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("HANOK_HTTP_PORT", Integer.toString(port), "HANOK_PUBLIC_URL", url(), "HANOK_DATA", data.toString(), "HANOK_DEMO", "true"));
        long began = System.nanoTime();
        process = builder.start();
        while (!says200("/health/ready")) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IOException("The site does not start; see " + home.resolve("data/log/karaf.log"));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean says200(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Drops the board's file into {@code deploy/}. @return seconds until its page said 200 */
    public double dropBoard() throws IOException {
        Path jar = home.resolve("system/org/hanok/board/1.0.0/board-1.0.0.jar");
        long began = System.nanoTime();
        Files.copy(jar, home.resolve("deploy").resolve(jar.getFileName()));
        while (!says200("/board")) {
            LockSupport.parkNanos(20_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Ends the site and waits until it is gone. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Database database() {
        return new Database(data.resolve("postgres"));
    }

    /** The Java process and the database's first process. */
    public long[] processes() {
        return new long[] {process.pid(), database().process()};
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
