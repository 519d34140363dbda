package org.hanok.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A running database in a folder of its own, which keeps its rows across restarts. While it runs the folder is locked, so that no second
 * site can take it; the lock of a killed site dies with its process. A server that ends by itself is started again.
 */
final class Postgres implements AutoCloseable {

    private final FileChannel lock;
    private final Keeper keeper;
    private final int port;
    private final String password;

    /** Takes a second, and some five the first time. @param port on loopback, or 0 for a free one */
    Postgres(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var real = folder.toRealPath();
        lock = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            claim(real);
            var cluster = new Cluster(real, Programs.in(real, Command.forThisUser()));
            cluster.prepare();
            password = cluster.password();
            this.port = cluster.start(port);
            keeper = new Keeper(cluster, this.port);
            keeper.begin();
        } catch (IOException | RuntimeException e) {
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
    public void close() {
        try (lock) {
            keeper.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
