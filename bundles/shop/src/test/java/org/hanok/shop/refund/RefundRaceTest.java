package org.hanok.shop.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.payment.Repayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two at once: one of them wins, the other hears why not, and nothing is lost or doubled. */
class RefundRaceTest {

    private static final int ROUNDS = 25;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
        office.desk.load(1, "MORE", 60);
        office.till.answer = Repayment.DONE;
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void ofTwoRequestsForTheSamePinOneIsTaken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String order = office.delivered(2);
            List<Long> pins = office.pins(order);

            List<String> ends = together(() -> office.ask(order, pins.get(0), pins.get(1)), () -> office.ask(order, pins.get(1)));

            assertThat(ends).as("round %d", round).containsOnlyOnce("shop.refund.refused.pins");
        }
        assertThat(office.desk.count("shop.refund")).isEqualTo(ROUNDS);
    }

    @Test
    void approvingTwiceDecidesOnceAndPaysOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String order = office.delivered(1);
            List<Long> pins = office.pins(order);
            String refund = office.ask(order, pins.get(0));
            Callable<String> approve = () -> {
                office.decisions.approve(refund, pins, office.staff);
                office.payouts.pay(refund);
                return "approved";
            };

            assertThat(together(approve, approve, approve)).as("round %d", round).containsOnlyOnce("approved");
            assertThat(office.state(refund)).isEqualTo("PAID");
        }
        assertThat(office.till.asked).extracting("key").doesNotHaveDuplicates().hasSize(ROUNDS);
        assertThat(office.desk.outbox.of("refund.paid")).hasSize(ROUNDS);
    }

    @Test
    void approvingAndCancellingAtOnceEndsInOneOfThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String order = office.delivered(1);
            long pin = office.pins(order).get(0);
            String refund = office.ask(order, pin);

            List<String> ends = together(() -> {
                office.decisions.approve(refund, List.of(), office.staff);
                return "approved";
            }, () -> {
                office.requests.cancel(refund, Office.BUYER);
                return "cancelled";
            });

            assertThat(ends).as("round %d", round).containsOnlyOnce("shop.refund.refused.decided");
            assertThat(office.state(refund) + office.pin(pin)).isIn("APPROVEDDEAD", "CANCELLEDDELIVERED");
        }
    }

    @Test
    void openingAPinAndAskingForItBackNeverBothHappen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String order = office.delivered(1);
            long pin = office.pins(order).get(0);

            List<String> ends = together(() -> office.desk.reveals.open(order, pin, Office.BUYER, "192.0.2.7").toString(), () -> office.ask(order, pin));

            assertThat(ends).as("round %d", round).containsAnyOf("not found", "shop.refund.not.opened");
        }
        assertThat(office.desk.count("shop.refund r join shop.refund_line l on l.refund_id = r.id join shop.reveal v on v.pin_id = l.pin_id")).isZero();
    }

    @Test
    void askingForWhatIsOwedAndShippingItNeverBothHappen() throws Exception {
        for (int round = 0; round < 10; round++) {
            office.desk.load(1, "SOLD" + round, 1);
            String order = office.waiting(1);
            office.desk.load(1, "SHIP" + round, 1);

            together(() -> String.valueOf(office.desk.ship()), () -> office.requests.request(Office.owed(order, 1, 1), office.buyer));

            String end = office.desk.text("select l.state || l.asked from shop.order_line l join shop.orders o on o.id = l.order_id where o.number = '" + order + "'");
            assertThat(end).as("round %d", round).isIn("DELIVERED0", "WAITING1");
            for (Refund asked : office.book.find(List.of(RefundState.REQUESTED), "", Long.MAX_VALUE, 9)) {
                office.decisions.approve(asked.number(), List.of(), office.staff);
            }
        }
    }

    /** Starts all at one moment. @return what each came to: its answer, or why not */
    @SafeVarargs
    private List<String> together(Callable<String>... work) throws Exception {
        CyclicBarrier gate = new CyclicBarrier(work.length);
        List<Callable<String>> tasks = new ArrayList<>();
        for (Callable<String> one : work) {
            tasks.add(() -> {
                gate.await();
                try {
                    return one.call();
                } catch (Refused refused) {
                    return refused.key();
                } catch (NotFound none) {
                    return "not found";
                }
            });
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> end : threads.invokeAll(tasks)) {
            ends.add(end.get());
        }
        return ends;
    }
}
