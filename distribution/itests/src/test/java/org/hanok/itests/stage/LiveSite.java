package org.hanok.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hanok.simulators.demo.Secrets;
import org.hanok.simulators.demo.SimulatorSet;

/** A site of its own: the unpacked distribution, a data folder, a port, and the simulators around it. */
public final class LiveSite implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "itests-admin-password";
    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final long LOOK_NANOS = 50_000_000;
    private static final Path WORK = Path.of(System.getProperty("hanok.work", "target/sites"));
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path home;
    private final Path data;
    private final int port;
    private final SimulatorSet simulators;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    /** Unpacks a fresh site. @param name of its folder */
    public LiveSite(String name) {
        try {
            Path folder = WORK.resolve(name).toAbsolutePath();
            delete(folder);
            home = Files.createDirectories(folder.resolve("karaf"));
            data = folder.resolve("data");
            run("tar", "xzf", distribution().toString(), "--strip-components=1", "-C", home.toString());
            port = freePort();
            simulators = new SimulatorSet(0, url(), Secrets.random(), Optional.empty());
            environment.putAll(simulators.environment());
            environment.put("HANOK_DEMO", "true");
            environment.put("HANOK_HTTP_PORT", Integer.toString(port));
            environment.put("HANOK_PUBLIC_URL", url());
            environment.put("HANOK_DATA", data.toString());
            environment.put("HANOK_ADMIN_PASSWORD", ADMIN_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LiveSite with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts the server and returns at once. */
    public LiveSite launch() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server").directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Starts the server and waits until it says that it is ready. */
    public LiveSite start() {
        launch();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (status("/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw stuck("");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return this;
    }

    /** What to say of a site that does not come up; its threads are written to the console's log. */
    public AssertionError stuck(String more) {
        java().forEach(java -> run("kill", "-QUIT", Long.toString(java.pid())));
        return new AssertionError("The site does not start; see data/log/karaf.log and console.log in " + home + " " + more);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public SimulatorSet simulators() {
        return simulators;
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return data;
    }

    /** The status of a GET without cookies; 0 when nobody answers. */
    public int status(String path) {
        try {
            return client.send(request(path).timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public String get(String path) {
        return send(request(path)).body();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Accept-Language", "ko");
    }

    /** Ends the server as an operator does. @return how long it took */
    public Duration stop() {
        long began = System.nanoTime();
        server().forEach(ProcessHandle::destroy);
        await();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Ends the server as a power cut does; its database is left behind. */
    public void kill() {
        server().forEach(ProcessHandle::destroyForcibly);
        await();
    }

    /** Processes of this site that are still there. */
    public List<String> leftovers() {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive).map(handle -> handle.info().commandLine().orElse(""))
                .filter(line -> line.contains(home.toString()) || line.contains(data.toString())).toList();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        simulators.close();
        ProcessHandle.allProcesses().filter(handle -> handle.info().commandLine().orElse("").contains(data.toString())).forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> server() {
        return Stream.concat(java(), Stream.of(process.toHandle()));
    }

    private Stream<ProcessHandle> java() {
        return process.toHandle().descendants().filter(handle -> handle.info().command().orElse("").endsWith("java"));
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static Path distribution() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hanok.distribution", "../karaf/target")))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow(() -> new IOException("Build distribution/karaf first"));
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}
