package org.hanok.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PluginDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobsTest {

    private final PluginDatabase db = PluginDatabase.fresh("platform");
    private final FixedClock clock = new FixedClock("2026-03-01T00:00:00Z");
    private final List<Jobs> nodes = new ArrayList<>();

    private Jobs node() {
        Jobs node = new Jobs(db.source(), clock, null);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void close() {
        nodes.forEach(Jobs::close);
    }

    private static Map<String, Object> named(String name, String cron) {
        return Map.of("component.name", name, "hanok.job.cron.value", cron);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits for whoever runs it. */
    private String row(String name) {
        return db.value("select concat_ws(', ', failures, last_result, last_error, next_run at time zone 'UTC', last_run at time zone 'UTC')"
                + " from platform.job where name = '" + name + "' for update");
    }

    @Test
    void ofTwoNodesOneRunsWhatIsDueAndTheOtherGoesOn() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch passed = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        for (Jobs node : List.of(node(), node())) {
            node.add(() -> {
                int run = runs.incrementAndGet();
                // The other node finds this one taken, and the job behind it free.
                await(passed);
                done.countDown();
                return "run " + run;
            }, named("slow", "* * * * *"));
            node.add(() -> {
                passed.countDown();
                return "passed";
            }, named("behind", "* * * * *"));
        }
        db.run("update platform.job set next_run = case name when 'slow' then timestamptz '2026-02-28T20:00:00Z' else '2026-02-28T23:59:00Z' end");
        await(done);

        assertThat(row("slow")).as("however late it was").isEqualTo("0, run 1, 2026-03-01 00:01:00, 2026-03-01 00:00:00");
        assertThat(row("behind")).isEqualTo("0, passed, 2026-03-01 00:01:00, 2026-03-01 00:00:00");
        assertThat(runs).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aJobThatFailsIsWrittenDownAndStopsNoOther(Throwable failure, String written) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        Jobs node = node();
        node.add(() -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }, named("broken", "*/5 * * * *"));
        node.add(() -> {
            passed.countDown();
            return "passed";
        }, named("behind", "* * * * *"));
        db.run("update platform.job set next_run = case name when 'broken' then timestamptz '2026-02-28T23:58:00Z' else '2026-02-28T23:59:00Z' end");
        await(passed);

        assertThat(row("broken")).isEqualTo("1, " + written + ", 2026-03-01 00:05:00, 2026-03-01 00:00:00");
    }

    static List<Arguments> failures() {
        return List.of(Arguments.of(new IOException("no network"), "IOException: no network"), Arguments.of(new NoClassDefFoundError("gone"), "NoClassDefFoundError: gone"),
                Arguments.of(new StackOverflowError("deep"), "StackOverflowError: deep"));
    }
}
