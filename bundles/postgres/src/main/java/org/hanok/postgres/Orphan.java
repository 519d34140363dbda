package org.hanok.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed site leaves behind: a server that still runs on its folder, or only that server's pid file. */
record Orphan(Path data, Programs programs) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Call it only while holding the folder's lock: then no living site owns the server. */
    void stop() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (runs(file)) {
            LOG.warn("A PostgreSQL of a killed site still runs on {}; stopping it", data);
            programs.run("pg_ctl", "stop", "-w", "-t", "30", "-m", "fast", "-D", data.toString());
        } else {
            // The number may belong to another process by now, for which PostgreSQL would refuse to start.
            Files.delete(file);
        }
    }

    /** A postmaster's working directory is its data folder; a process that took over its number lives elsewhere. */
    private boolean runs(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            var pid = lines.findFirst().orElse("").strip();
            var home = Path.of("/proc", pid, "cwd");
            return !pid.isEmpty() && Files.exists(home) && home.toRealPath().equals(data.toRealPath());
        }
    }
}
