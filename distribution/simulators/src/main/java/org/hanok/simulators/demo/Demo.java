package org.hanok.simulators.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a whole site with every outside service simulated: {@code Demo <unpacked distribution> <data folder>}. Ends when the site
 * ends, with its exit code; Ctrl-C or SIGTERM stops the site, its database and the simulators.
 */
public final class Demo {

    private static final long SAY_EVERY_SECONDS = 5;

    private final Settings settings;
    private final PrintStream out;
    private final Banner banner = new Banner();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 2) {
            out.println("Usage: Demo <unpacked distribution> <data folder>");
            System.exit(2);
        }
        System.exit(new Demo(Settings.of(Path.of(args[0]), Path.of(args[1]), System.getenv()), out).run());
    }

    private int run() throws IOException, InterruptedException {
        Optional<String> obstacle = settings.obstacle();
        if (obstacle.isPresent()) {
            out.println(obstacle.get());
            return 3;
        }
        Files.createDirectories(settings.data());
        SimulatorSet services = new SimulatorSet(settings.firstSimulatorPort(), settings.publicUrl(),
                Secrets.kept(settings.data().resolve("demo-secrets.properties")), Optional.of(settings.data().resolve("demo-card.json")));
        Site site = Site.start(settings, services.environment());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(site, services), "demo-stop"));
        if (waitUntilReady(site)) {
            banner.ready(settings, services.pages()).forEach(out::println);
        }
        int code = site.await();
        if (!stopping.get()) {
            out.println("The site ended by itself with exit code " + code + ". Its last lines:");
            site.lastLines().forEach(line -> out.println("  | " + line));
        }
        return code;
    }

    /** @return false when the site ended, or was stopped, before it was ready */
    private boolean waitUntilReady(Site site) throws InterruptedException {
        out.println(banner.line("demoStarting"));
        Readiness readiness = new Readiness(settings.readyUrl());
        long start = System.nanoTime();
        long said = 0;
        while (!stopping.get() && site.isAlive()) {
            if (readiness.isReady()) {
                return true;
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            if (seconds >= said + SAY_EVERY_SECONDS) {
                said = seconds;
                out.println("  " + seconds + " s: " + settings.readyUrl() + " " + readiness.state());
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return false;
    }

    private void stop(Site site, SimulatorSet services) {
        if (stopping.compareAndSet(false, true) && site.isAlive()) {
            out.println(banner.line("demoStopping"));
        }
        site.stop();
        services.close();
        out.println(banner.line("demoStopped"));
    }
}
