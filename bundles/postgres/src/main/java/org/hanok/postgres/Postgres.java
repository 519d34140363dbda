package org.hanok.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running database in a folder of its own, which keeps its rows across restarts. While it runs the folder is locked, so that no second
 * site can take it; the lock of a killed site dies with its process.
 */
final class Postgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    /** Longer than any healthy stop, shorter than what a service manager waits before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FileChannel lock;
    private final Cluster cluster;
    private final int port;
    private final String password;
    private final LastResort lastResort;

    /** Takes a second, and some five the first time. @param port on loopback, or 0 for a free one */
    Postgres(Path folder, int port) throws IOException {
        this(folder, port, PATIENCE);
    }

    Postgres(Path folder, int port, Duration patience) throws IOException {
        Files.createDirectories(folder);
        var real = folder.toRealPath();
        lock = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            claim(real);
            cluster = new Cluster(real, Programs.in(real, Command.forThisUser()));
            cluster.prepare();
            password = cluster.password();
            lastResort = new LastResort(patience, cluster::stop);
            // Before the start: a process that is already ending refuses, and then there must be nothing to stop.
            Runtime.getRuntime().addShutdownHook(lastResort);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        this.port = started(port);
    }

    private int started(int wanted) throws IOException {
        try {
            return cluster.start(wanted);
        } catch (IOException | RuntimeException e) {
            dismiss();
            lock.close();
            throw e;
        }
    }

    /** Without a pool: every connection is a new session. */
    DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(Cluster.OWNER);
        source.setUser(Cluster.OWNER);
        source.setPassword(password);
        source.setSslmode("disable");
        return source;
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            cluster.stop();
        } finally {
            dismiss();
        }
    }

    private void dismiss() {
        lastResort.dismiss();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending", e);
        }
    }

    private void claim(Path folder) throws IOException {
        try {
            if (lock.tryLock() == null) {
                throw inUse(folder);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        }
    }

    private static IllegalStateException inUse(Path folder) {
        return new IllegalStateException("Another site runs on " + folder + "; give each its own HANOK_DATA");
    }
}
