package org.hanok.simulators.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server as a child process. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Process process;
    private final ProcessTree tree;
    private final Tail output = new Tail();
    private final Thread reader;
    private final long started = System.currentTimeMillis();

    private Site(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.tree = new ProcessTree(process.toHandle());
        this.reader = output.follow(process.getInputStream());
    }

    /** @param services what {@link SimulatorSet#environment()} says */
    static Site start(Settings settings, Map<String, String> services) throws IOException {
        Files.createDirectories(settings.data());
        ProcessBuilder builder = new ProcessBuilder(settings.script().toString(), "server").redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        List.of("KARAF_HOME", "KARAF_BASE", "KARAF_DATA", "KARAF_ETC", "KARAF_LOG").forEach(environment::remove);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HANOK_DEMO", "true");
        environment.put("HANOK_HTTP_PORT", Integer.toString(settings.port()));
        environment.put("HANOK_PUBLIC_URL", settings.publicUrl());
        environment.put("HANOK_DATA", settings.data().toString());
        environment.putAll(services);
        return new Site(settings, builder.start());
    }

    boolean isAlive() {
        tree.look();
        return process.isAlive();
    }

    /** Waits for the end. @return the exit code */
    int await() throws InterruptedException {
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            tree.look();
        }
        reader.join(Duration.ofSeconds(2).toMillis());
        return process.exitValue();
    }

    /** The last lines it wrote: in its log, if it came that far, and on its output. */
    List<String> lastLines() {
        File log = settings.log().toFile();
        List<String> logged = log.lastModified() < started ? List.of() : Tail.of(log.toPath());
        return Stream.concat(logged.stream(), output.lines().stream()).toList();
    }

    /** Ends the server and all it started. */
    void stop() {
        tree.stop(PATIENCE);
        Postmasters.stop(settings.data());
    }
}
