package org.hanok.simulators.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Database servers detach from the site that started them; when the site was killed, they are ended by their pid files. */
final class Postmasters {

    private static final int DEPTH = 5;

    private Postmasters() {}

    /** Asks every database server that still runs on a folder below {@code data} to end at once. */
    static void stop(Path data) {
        try (Stream<Path> files = Files.find(data, DEPTH, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            files.toList().forEach(Postmasters::interrupt);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Could not look for database servers in " + data + ": " + e.getMessage());
        }
    }

    private static void interrupt(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Path home = Path.of("/proc", lines.get(0).strip(), "cwd");
            if (Files.exists(home) && home.toRealPath().equals(pidFile.getParent().toRealPath())) {
                new ProcessBuilder("kill", "-INT", lines.get(0).strip()).inheritIO().start().waitFor();
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            System.err.println("Could not end the database server of " + pidFile + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
