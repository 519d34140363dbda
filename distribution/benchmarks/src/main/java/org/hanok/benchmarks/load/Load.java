package org.hanok.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A few visitors that ask for one page without a pause (a closed loop: the latency says nothing about a server that is asked more than it can answer). */
public record Load(int port, int visitors, Duration length) {

    /** @param failed answers other than 200 */
    public record Result(Latencies latencies, int failed, double seconds) {

        public double perSecond() {
            return latencies.count() / seconds;
        }
    }

    public Result run(String path, String cookie) {
        byte[] request = Wire.request(port, path, cookie);
        ExecutorService pool = Executors.newFixedThreadPool(visitors);
        long began = System.nanoTime();
        try {
            List<Future<LongStream>> futures = new ArrayList<>();
            int[] failed = new int[visitors];
            for (int i = 0; i < visitors; i++) {
                int visitor = i;
                futures.add(pool.submit(() -> visit(request, began + length.toNanos(), failed, visitor)));
            }
            LongStream all = LongStream.empty();
            for (Future<LongStream> future : futures) {
                all = LongStream.concat(all, future.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Result(Latencies.of(all.toArray()), java.util.Arrays.stream(failed).sum(), seconds);
        } catch (ExecutionException e) {
            throw new IllegalStateException(path + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private LongStream visit(byte[] request, long end, int[] failed, int visitor) {
        LongStream.Builder nanos = LongStream.builder();
        try (Wire wire = new Wire(port)) {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                failed[visitor] += wire.get(request) == 200 ? 0 : 1;
                nanos.add(System.nanoTime() - before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nanos.build();
    }
}
