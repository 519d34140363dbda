package org.hanok.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.hanok.benchmarks.load.Load;
import org.hanok.benchmarks.load.Wire;
import org.hanok.benchmarks.site.Proc;
import org.hanok.benchmarks.site.Server;

/** Measures pages of the site. */
record Meter(Options options, Server server) {

    private static final int COUNTED = 20;

    /** @param cookie empty for a stranger, whose page may come from the page cache */
    Row measure(String name, String path, String cookie) {
        warm(path, cookie);
        long[] processes = server.processes();
        double before = Proc.cpuSeconds(processes);
        Load.Result result = new Load(options.port(), options.visitors(), options.length()).run(path, cookie);
        double used = Proc.cpuSeconds(processes) - before;
        return new Row(name, result, used, counted(COUNTED, () -> ask(path, cookie)));
    }

    /** By requests and not by time: on a busy machine a compiler that has seen too few of them would be measured instead of the page. */
    private void warm(String path, String cookie) {
        Load second = new Load(options.port(), options.visitors(), Duration.ofSeconds(1));
        long asked = 0;
        for (int i = 0; i < 60 && asked < options.warming(); i++) {
            asked += second.run(path, cookie).latencies().count();
        }
    }

    /** Statements per round, less what the site does anyway in the same time. */
    double counted(int rounds, Runnable round) {
        long[] took = new long[1];
        long all = server.database().statements(() -> {
            long began = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                round.run();
            }
            took[0] = System.nanoTime() - began;
        });
        long idle = server.database().statements(() -> LockSupport.parkNanos(took[0]));
        return Math.max(0.0, (double) (all - idle) / rounds);
    }

    /** Waits until a start's own work (indexing, first jobs) is done: less than a tenth of a core for two seconds, a minute at most. */
    void settle() {
        for (int i = 0; i < 30; i++) {
            double before = Proc.cpuSeconds(server.processes());
            LockSupport.parkNanos(2_000_000_000);
            if (Proc.cpuSeconds(server.processes()) - before < 0.2) {
                return;
            }
        }
    }

    /** CPU seconds that the work costs, less what the site uses anyway in the same time. */
    double cpu(Runnable work) {
        long began = System.nanoTime();
        double used = used(work);
        long took = System.nanoTime() - began;
        return Math.max(0.0, used - used(() -> LockSupport.parkNanos(took)));
    }

    private double used(Runnable work) {
        double before = Proc.cpuSeconds(server.processes());
        work.run();
        return Proc.cpuSeconds(server.processes()) - before;
    }

    private void ask(String path, String cookie) {
        try (Wire wire = new Wire(options.port())) {
            wire.get(Wire.request(options.port(), path, cookie));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
