package org.hanok.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs the database's own programs, as a user they accept. */
final class Command {

    private static final String REFUSED = """
            PostgreSQL does not run as root, and this system refuses user namespaces (unshare -U). \
            Start Hanok as an ordinary user, or set HANOK_DATABASE_URL to a database of your own.""";

    private final List<String> prefix;

    private Command(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @throws IllegalStateException with advice when this process is root and cannot lend another identity */
    static Command forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Command(List.of());
        }
        // In a user namespace of its own a root process is seen as "nobody", and yet owns the same files.
        var command = new Command(List.of("unshare", "-U"));
        if (!command.succeeds("true")) {
            throw new IllegalStateException(REFUSED);
        }
        return command;
    }

    /** Waits for the end of a program. @throws IllegalStateException with its output when it fails */
    void run(String... program) {
        run(InputStream.nullInputStream(), program);
    }

    /** As {@link #run(String...)}, feeding the program's standard input. */
    void run(InputStream input, String... program) {
        try {
            var process = start(program);
            try (var out = process.getOutputStream()) {
                input.transferTo(out);
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program[0] + " failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + program[0] + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program[0], e);
        }
    }

    boolean succeeds(String... program) {
        try {
            run(program);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Process start(String... program) throws IOException {
        var all = Stream.concat(prefix.stream(), Stream.of(program)).toList();
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("HANOK_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
