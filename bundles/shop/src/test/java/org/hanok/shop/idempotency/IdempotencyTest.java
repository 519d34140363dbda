package org.hanok.shop.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private final Visit visit = Desk.buyer(7);
    private final AtomicInteger done = new AtomicInteger();
    private Database database;
    private Idempotency idempotency;

    @BeforeEach
    void open() {
        database = Database.empty();
        idempotency = new Idempotency(database.em(), database.tx());
    }

    private String work() {
        return "answer " + done.incrementAndGet();
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAlike() {
        Request request = Request.post(visit, "key-12345", "body");

        assertThat(idempotency.once(request, this::work)).isEqualTo("answer 1");
        assertThat(idempotency.once(Request.post(visit, "key-12345", "body"), this::work)).isEqualTo("answer 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        idempotency.once(Request.post(visit, "key-12345", "body"), this::work);

        assertThatThrownBy(() -> idempotency.once(Request.post(visit, "key-12345", "other"), this::work)).isInstanceOf(Refused.class)
                .hasMessage("shop.idempotency.other");
        assertThat(done).hasValue(1);
    }

    @Test
    void keysBelongToTheirMemberAndRoute() {
        Request first = Request.post(visit, "key-12345", "body");
        idempotency.once(first, this::work);
        idempotency.once(Request.post(Desk.buyer(8), "key-12345", "body"), this::work);
        idempotency.once(new Request(7, "POST /elsewhere", "key-12345", first.hash()), this::work);

        assertThat(done).hasValue(3);
    }

    @Test
    void whatFailedCanBeTriedAgain() {
        Request request = Request.post(visit, "key-12345", "body");

        assertThatThrownBy(() -> idempotency.once(request, () -> {
            throw new Refused("no");
        })).hasMessage("no");
        assertThat(idempotency.once(request, this::work)).isEqualTo("answer 1");
    }

    @Test
    void aTwinWaitsForTheFirstAndGetsItsAnswer() throws Exception {
        Request request = Request.post(visit, "key-12345", "body");
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> idempotency.once(request, () -> {
            working.countDown();
            await(go);
            return work();
        }));
        working.await();
        CompletableFuture<String> twin = CompletableFuture.supplyAsync(() -> idempotency.once(request, this::work));
        go.countDown();

        assertThat(first.get()).isEqualTo("answer 1");
        assertThat(twin.get()).isEqualTo("answer 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void keysAreNeededWhereTheyAreAndWellFormed() {
        for (String bad : new String[] {null, "", "short", "with blank", "k".repeat(257), "\uC5F4\uC1E0".repeat(4)}) {
            assertThatThrownBy(() -> Request.post(visit, bad, "")).isInstanceOf(Refused.class).hasMessage("shop.idempotency.nokey");
        }
        assertThat(idempotency.maybe(visit, null, "", this::work)).isEqualTo("answer 1");
        assertThat(idempotency.maybe(visit, "", "", this::work)).isEqualTo("answer 2");
        assertThat(idempotency.maybe(visit, "key-12345", "", this::work)).isEqualTo("answer 3");
        assertThat(idempotency.maybe(visit, "key-12345", "", this::work)).isEqualTo("answer 3");
    }

    @Test
    void answersAreForgottenAfterADay() {
        idempotency.once(Request.post(visit, "key-12345", "body"), this::work);
        idempotency.once(Request.post(visit, "key-23456", "body"), this::work);
        database.run("update shop.idempotent_request set at = now() - interval '25 hours' where key = 'key-12345'");

        assertThat(new ForgetRequests(idempotency).run()).isEqualTo("1 answers forgotten");
        assertThat(idempotency.once(Request.post(visit, "key-12345", "body"), this::work)).isEqualTo("answer 3");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
