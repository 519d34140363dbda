package org.hanok.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder of databases: made once, started and stopped many times. Not thread-safe. */
final class Cluster {

    /** The role that owns the site's database. It is no superuser, and the superuser's password is forgotten at birth. */
    static final String OWNER = "hanok";

    /** For a small machine. Durable ({@code fsync} stays on), and a refused row never shows up in the server's log. */
    private static final String[] SETTINGS = {
        "max_connections=60", "shared_buffers=64MB", "max_wal_size=512MB", "huge_pages=off", "jit=off",
        "timezone=UTC", "log_timezone=UTC", "log_min_error_statement=panic", "log_error_verbosity=terse",
    };

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Programs programs;
    private final Path data;
    private final Path log;
    private final Path password;

    Cluster(Path folder, Programs programs) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgres.log");
        this.password = folder.resolve("password");
    }

    /** Makes the cluster if there is none, and clears away what a killed site left. */
    void prepare() throws IOException {
        if (Files.isDirectory(data)) {
            new Orphan(data, programs).stop();
        } else {
            create();
        }
    }

    /** Starts what {@link #prepare} left. @param port on loopback, or 0 for a free one. @return the port */
    int start(int port) throws IOException {
        Files.deleteIfExists(log);
        try {
            return launch(port);
        } catch (IllegalStateException e) {
            // Sessions outlive a killed server for a moment and still hold its memory; or someone took the free port.
            LOG.warn("PostgreSQL did not start, trying once more: {}", e.getMessage());
            LockSupport.parkNanos(PATIENCE.toNanos());
            return launch(port);
        }
    }

    private int launch(int port) throws IOException {
        var chosen = port > 0 ? port : free();
        var options = "-p " + chosen + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        programs.run("pg_ctl", "start", "-w", "-t", "120", "-D", data.toString(), "-l", log.toString(), "-o", options);
        return chosen;
    }

    /** Ends sessions and the server; returns when it is gone. */
    void stop() {
        programs.run("pg_ctl", "stop", "-w", "-t", "20", "-m", "fast", "-D", data.toString());
    }

    /** The number of the server's first process. */
    long process() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElse("").strip());
        } catch (NumberFormatException e) {
            throw new IOException("The server says no number", e);
        }
    }

    /** Of {@link #OWNER}. */
    String password() throws IOException {
        return Files.readString(password).strip();
    }

    /** A half-made cluster is never taken for a whole one: it gets its name at the end. */
    private void create() throws IOException {
        var half = Files.createTempDirectory(data.getParent(), "new-");
        var secret = random();
        var forgotten = Files.writeString(Files.createTempFile(data.getParent(), "new-", ""), random());
        initialize(half, forgotten);
        Files.delete(forgotten);
        var sql = "CREATE ROLE %1$s LOGIN PASSWORD '%2$s'\nCREATE DATABASE %1$s OWNER %1$s\n".formatted(OWNER, secret);
        var input = new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
        programs.run(input, "postgres", "--single", "-D", half.toString(), "postgres");
        Files.move(Files.writeString(Files.createTempFile(data.getParent(), "new-", ""), secret), password);
        Files.move(half, data);
    }

    /** Text sorts by code point, which is also the order of the Korean alphabet, on every machine alike. */
    private void initialize(Path folder, Path superuser) {
        var fixed = Stream.of("-D", folder.toString(), "-U", "postgres", "--pwfile=" + superuser, "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        var settings = Stream.of(SETTINGS).flatMap(setting -> Stream.of("--set", setting));
        programs.run("initdb", Stream.concat(fixed, settings).toArray(String[]::new));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
