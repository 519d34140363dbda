package org.hanok.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {

    private static final String STATES = "select string_agg(distinct state || ' after ' || attempts, ', ') from platform.delivery";
    private final Ledger ledger = new Ledger();
    private final List<Dispatcher> nodes = new ArrayList<>();
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    private Dispatcher node() {
        Dispatcher node = new Dispatcher(ledger.db.source(), null);
        nodes.add(node);
        return node;
    }

    /** All that was under way is committed then. */
    @AfterEach
    void close() throws InterruptedException {
        for (Dispatcher node : nodes) {
            node.close();
        }
        nodes.clear();
    }

    private EventListener taking(String name, CountDownLatch until) {
        return event -> {
            taken.add(name + " " + event.subject().id());
            until.countDown();
        };
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void twoNodesAtOnceDeliverEachRowOnce() throws InterruptedException {
        ledger.subscribe("one", "thing.*");
        ledger.subscribe("two", "thing.*");
        ledger.publish(IntStream.range(0, 60).mapToObj(n -> Ledger.event("thing.made", String.valueOf(n))).toArray(Event[]::new));
        CountDownLatch all = new CountDownLatch(120);
        CountDownLatch both = new CountDownLatch(2);
        for (Dispatcher node : List.of(node(), node())) {
            AtomicBoolean met = new AtomicBoolean();
            for (String name : List.of("one", "two")) {
                EventListener listener = taking(name, all);
                node.add(event -> {
                    if (met.compareAndSet(false, true)) {
                        // Each node holds rows of its own while the other holds some: neither waits for the other's.
                        both.countDown();
                        await(both);
                    }
                    listener.on(event);
                }, Ledger.hears(name, "thing.*"));
            }
        }
        await(all);
        close();

        assertThat(taken).hasSize(120).doesNotHaveDuplicates();
        assertThat(ledger.value(STATES)).isEqualTo("done after 1");
    }

    @Test
    void aListenerThatFailsIsAskedAgainAndNobodyWaitsForIt() throws InterruptedException {
        AtomicBoolean ready = new AtomicBoolean();
        CountDownLatch others = new CountDownLatch(3);
        EventListener sulking = event -> {
            if (event.subject().id().equals("a") && !ready.get()) {
                throw new IllegalStateException("not now");
            }
            taking("sulking", others).on(event);
        };
        Dispatcher node = node();
        node.add(sulking, Ledger.hears("sulking", "*"));
        node.add(taking("willing", others), Ledger.hears("willing", "*"));
        ledger.publish(Ledger.event("thing.made", "a"), Ledger.event("thing.made", "b"));
        await(others);
        close();

        assertThat(taken).containsExactlyInAnyOrder("willing a", "willing b", "sulking b");
        assertThat(ledger.value("select listener || ' ' || attempts || ' ' || trouble from platform.delivery where state = 'waiting'"))
                .isEqualTo("sulking 1 IllegalStateException: not now");

        ready.set(true);
        CountDownLatch again = new CountDownLatch(1);
        node().add(event -> {
            sulking.on(event);
            again.countDown();
        }, Ledger.hears("sulking", "*"));
        await(again);
        close();

        assertThat(taken).endsWith("sulking a").hasSize(4);
        assertThat(ledger.value("select count(*) from platform.delivery where state = 'done' and trouble is null"
                + " and attempts = case listener || event_id when 'sulking1' then 2 else 1 end"))
                .isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, waiting", "1, 4, waiting", "4, 32, waiting", "10, 2048, waiting", "11, 3600, dead"})
    void eachFailureWaitsTwiceAsLongUntilItIsGivenUp(int before, int seconds, String state) throws InterruptedException {
        ledger.subscribe("failing", "*");
        ledger.publish(Ledger.event("thing.made", "a"));
        ledger.db.run("update platform.delivery set attempts = " + before);
        String began = ledger.value("select clock_timestamp()");
        CountDownLatch asked = new CountDownLatch(1);
        node().add(event -> {
            asked.countDown();
            throw new IllegalStateException("no");
        }, Ledger.hears("failing", "*"));
        await(asked);
        close();

        assertThat(ledger.value(STATES)).isEqualTo(state + " after " + (before + 1));
        assertThat(ledger.value("select next_try - interval '%d s' between '%s' and clock_timestamp() from platform.delivery".formatted(seconds, began))).isEqualTo("true");
    }

    @Test
    void anErrorIsTheListenersOwnToo() throws InterruptedException {
        CountDownLatch later = new CountDownLatch(2);
        Dispatcher node = node();
        node.add(event -> {
            throw new StackOverflowError("deep");
        }, Ledger.hears("broken", "*"));
        node.add(taking("willing", later), Ledger.hears("willing", "*"));
        ledger.publish(Ledger.event("thing.made", "a"));
        ledger.publish(Ledger.event("thing.made", "b"));
        await(later);
        close();

        assertThat(ledger.value("select string_agg(distinct listener || ' ' || trouble, '') from platform.delivery where state = 'waiting'"))
                .isEqualTo("broken StackOverflowError: deep");
        assertThat(taken).containsExactlyInAnyOrder("willing a", "willing b");
    }

    @Test
    void whatComesWhileAListenerIsAwayWaitsForIt() throws InterruptedException {
        Dispatcher node = node();
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        EventListener leaving = taking("old", back);
        node.add(leaving, Ledger.hears("moving", "*"));
        node.add(taking("staying", here), Ledger.hears("staying", "*"));
        node.remove(leaving);
        ledger.publish(Ledger.event("thing.made", "a"));
        await(here);
        assertThat(ledger.value("select state || attempts from platform.delivery where listener = 'moving'")).isEqualTo("waiting0");

        node.add(taking("new", back), Ledger.hears("moving", "*"));
        await(back);
        assertThat(taken).containsExactly("staying a", "new a");
    }
}
