package org.hanok.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeTry;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.ruling.Ruling;

/**
 * Whatever happens to three orders of one scarce product, in any order and any number of times: no order goes backwards, no PIN is given twice, no money is lost,
 * and the history tells exactly the way that was gone.
 */
class OrderStoryTest {

    private static final int ORDERS = 3;
    private static final List<String> ORDER_PATH = List.of("PLACED", "EXPIRED", "CANCELLED", "COMPLETED");
    private static final Set<String> LEGAL = Set.of(
            "ORDER PLACED>COMPLETED", "ORDER PLACED>EXPIRED", "ORDER PLACED>CANCELLED", "ORDER EXPIRED>PLACED", "PAYMENT UNPAID>PAID",
            "DELIVERY NONE>HELD", "DELIVERY NONE>WAITING", "DELIVERY NONE>PARTIAL", "DELIVERY NONE>DELIVERED", "DELIVERY HELD>WAITING", "DELIVERY HELD>PARTIAL",
            "DELIVERY HELD>DELIVERED", "DELIVERY WAITING>HELD", "DELIVERY PARTIAL>HELD", "DELIVERY WAITING>PARTIAL", "DELIVERY WAITING>DELIVERED",
            "DELIVERY PARTIAL>DELIVERED");

    private Desk desk;
    private final List<String> numbers = new ArrayList<>();
    private int batch;

    /** What may happen to an order. */
    enum Deed { PAY, PAY_AGAIN, PAY_TWICE_OVER, PAY_SHORT, PAY_FOREIGN, CANCEL, OVERDUE, EXPIRE, HOLD, APPROVE, SHIP, SHIP_WAITING, LOAD, SUSPECT, TRUST }

    record Step(Deed deed, int order) {
    }

    @BeforeTry
    void open() {
        desk = new Desk();
        desk.settings.minutesReserved = 30;
        desk.settings.hoursHeld = 1;
        desk.load(1, "FIRST", 5);
        numbers.clear();
        batch = 0;
        for (int i = 0; i < ORDERS; i++) {
            numbers.add(desk.place(7 + i, 1, 1 + i % 2));
        }
        // Two PINs for orders over four: whoever comes last waits.
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'; update shop.pin set state = 'AVAILABLE', order_line_id = null, slot = null,"
                + " reserved_until = null where id > 2 and state = 'RESERVED'; update shop.pin set state = 'DEAD' where id > 2 and state = 'AVAILABLE'");
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, ORDERS - 1)).as(Step::new).list().ofMinSize(5).ofMaxSize(40);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void noOrderGoesBackwardsWhateverHappens(@ForAll("stories") List<Step> story) {
        Map<String, String> paid = new HashMap<>();
        for (Step step : story) {
            Map<String, String> before = axes();
            tell(step);
            Map<String, String> after = axes();
            for (String number : numbers) {
                assertThat(forward(before.get(number), after.get(number))).as("%s: %s > %s", step, before.get(number), after.get(number)).isTrue();
                if (after.get(number).contains("/PAID/")) {
                    paid.putIfAbsent(number, after.get(number));
                }
                assertThat(paid.containsKey(number)).as("money stays").isEqualTo(after.get(number).contains("/PAID/"));
            }
            sound();
        }
        historyTellsTheWay();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void aRepeatedStoryEndsWhereItEnded(@ForAll("stories") List<Step> story) {
        story.forEach(this::tell);
        Map<String, String> end = axes();
        long published = desk.outbox.all().size();
        // Every callback is told again, late and in the opposite order.
        for (int i = story.size() - 1; i >= 0; i--) {
            if (Set.of(Deed.PAY_SHORT, Deed.PAY_FOREIGN, Deed.PAY_TWICE_OVER).contains(story.get(i).deed())
                    || story.get(i).deed() == Deed.PAY && end.get(numbers.get(story.get(i).order())).contains("/PAID/")) {
                tell(story.get(i));
            }
        }
        assertThat(axes()).isEqualTo(end);
        assertThat(desk.outbox.all()).hasSize((int) published);
        sound();
    }

    private void tell(Step step) {
        String number = numbers.get(step.order());
        try {
            act(step.deed(), number);
        } catch (Refused refused) {
            // What cannot be done now is refused; what it left is looked at after every step.
            assertThat(refused.key()).startsWith("shop.order.refused.");
        }
    }

    private void act(Deed deed, String number) {
        switch (deed) {
            case PAY, PAY_AGAIN -> desk.pay(number);
            case PAY_TWICE_OVER -> desk.pay(number, desk.total(number), "second-" + number);
            case PAY_SHORT -> desk.pay(number, Money.won(1), "short-" + number);
            case PAY_FOREIGN -> desk.pay(number, new Money(desk.total(number).minor(), "USD"), "usd-" + number);
            case CANCEL -> desk.orders.cancel(number, Actor.member(7), "");
            case OVERDUE -> desk.database.run("update shop.orders set expires_at = now() - interval '1 minute' where number = '" + number + "';"
                    + " update shop.pin set reserved_until = now() where state = 'RESERVED' and order_line_id in (select l.id from shop.order_line l"
                    + " join shop.orders o on o.id = l.order_id where o.number = '" + number + "')");
            case EXPIRE -> desk.expiry.expire();
            case HOLD -> desk.holds.hold(number, Actor.staff(9), "odd");
            case APPROVE -> desk.holds.release(number, Actor.staff(9), "");
            case SHIP -> desk.shipping.shipNow(number, Actor.staff(9), "");
            case SHIP_WAITING -> desk.shipping.shipWaiting();
            case LOAD -> desk.load(1, "B" + ++batch, 1);
            case SUSPECT -> desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "rule", "text");
            case TRUST -> desk.risk.payment = Judgement.ALLOWED;
        }
    }

    private Map<String, String> axes() {
        Map<String, String> axes = new HashMap<>();
        numbers.forEach(number -> axes.put(number, desk.axes(number)));
        return axes;
    }

    /** Payment and delivery only ever advance; a hold is the one step aside; an order once over stays over unless late money re-opens an expired one. */
    private static boolean forward(String before, String after) {
        String[] from = before.split("/");
        String[] to = after.split("/");
        boolean order = from[0].equals(to[0]) || from[0].equals("PLACED") || from[0].equals("EXPIRED") && to[1].equals("PAID");
        boolean payment = !from[1].equals("PAID") || to[1].equals("PAID");
        boolean delivery = from[2].equals(to[2]) || !from[2].equals("DELIVERED") && !to[2].equals("NONE");
        return ORDER_PATH.contains(to[0]) && order && payment && delivery;
    }

    /** What must hold at every moment. */
    private void sound() {
        assertThat(desk.count("shop.orders o where o.delivery_state = 'DELIVERED' and o.pins <> (select count(*) from shop.pin p"
                + " join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id and p.state = 'DELIVERED')")).as("delivered in full").isZero();
        assertThat(desk.count("shop.orders o where o.payment_state = 'UNPAID' and exists (select 1 from shop.pin p"
                + " join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id and p.state = 'DELIVERED')")).as("nothing for nothing").isZero();
        assertThat(desk.count("shop.orders o where (o.payment_state = 'PAID') <> exists (select 1 from shop.order_payment p where p.order_id = o.id"
                + " and p.verdict = 'ACCEPTED' and p.amount = o.total and p.currency = o.currency)")).as("paid by one accepted charge").isZero();
        assertThat(desk.count("shop.order_payment p where p.verdict <> 'ACCEPTED' and not exists (select 1 from shop.order_misfit m where m.payment_id = p.id)"))
                .as("no money is lost").isZero();
        assertThat(desk.count("shop.orders o where o.order_state in ('CANCELLED', 'EXPIRED') and exists (select 1 from shop.pin p"
                + " join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id)")).as("a closed order keeps no PIN").isZero();
    }

    /** Each axis's steps are legal, each begins where the one before ended, and the last one is where the order is. */
    private void historyTellsTheWay() {
        for (String number : numbers) {
            Map<String, String> at = new HashMap<>(Map.of("ORDER", "", "PAYMENT", "UNPAID", "DELIVERY", "NONE"));
            for (Object row : desk.rows("select e.axis, e.from_state, e.to_state from shop.order_event e join shop.orders o on o.id = e.order_id"
                    + " where o.number = '" + number + "' and e.axis <> 'NOTE' order by e.id")) {
                Object[] step = (Object[]) row;
                assertThat(at.get((String) step[0])).isEqualTo(step[1]);
                assertThat(step[1].equals("") || LEGAL.contains(step[0] + " " + step[1] + ">" + step[2])).as("%s %s>%s", step).isTrue();
                at.put((String) step[0], (String) step[2]);
            }
            assertThat(at.get("ORDER") + "/" + at.get("PAYMENT") + "/" + at.get("DELIVERY")).isEqualTo(desk.axes(number));
        }
    }
}
