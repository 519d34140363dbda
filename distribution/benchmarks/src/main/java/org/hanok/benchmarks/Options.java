package org.hanok.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.benchmarks.site.Server;

/**
 * What to measure.
 *
 * @param distribution the tar.gz
 * @param work where the site is unpacked; emptied first
 * @param length of each measurement
 * @param warming requests before each measurement that are not counted, as long as they take less than a minute
 */
public record Options(Path distribution, Path work, int port, Duration length, int warming, int visitors, int orders) {

    public static Options of(String... arguments) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (!pair[0].matches("--(distribution|work|port|seconds|warming|visitors|orders)") || pair.length < 2) {
                throw new IllegalArgumentException("Usage: Bench [--distribution=FILE] [--work=FOLDER] [--port=8380] [--seconds=10] [--warming=10000] [--visitors=4] [--orders=50]");
            }
            given.put(pair[0].substring(2), pair[1]);
        }
        Path target = target();
        Path work = given.containsKey("work") ? Path.of(given.get("work")) : target.resolve("bench");
        Path distribution = given.containsKey("distribution") ? Path.of(given.get("distribution")) : newest(target.resolve("../../karaf/target").normalize());
        return new Options(distribution.toAbsolutePath(), work.toAbsolutePath(), number(given, "port", 8380), Duration.ofSeconds(number(given, "seconds", 10)),
                number(given, "warming", 10_000), number(given, "visitors", 4), number(given, "orders", 50));
    }

    /** The site that is measured, unpacked anew. */
    Server server(Map<String, String> environment) throws IOException, InterruptedException {
        return new Server(distribution, work, port, environment);
    }

    /** An order is some ten requests, each of which the compiler must have seen often. */
    int warmingOrders() {
        return warming / 5;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
    }

    /** The folder of this program's own jar or classes. */
    private static Path target() {
        try {
            return Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return folder;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElse(folder);
        }
    }
}
