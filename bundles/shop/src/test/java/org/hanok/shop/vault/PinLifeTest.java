package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.move.Deed;
import org.hanok.shop.vault.move.PinMoves;

/** Whatever orders and staff do to the pool, in whatever order: nothing is lost, doubled or unbooked. */
class PinLifeTest {

    private enum Act { LOAD, PLACE, RESERVE, PAY, RELEASE, LAPSE, TIDY, QUARANTINE, KILL, FREE, REVERT }

    private record Step(Act act, int pick, int amount) {
    }

    private final List<String> orders = new ArrayList<>();
    private Desk desk;
    private PinMoves moves;
    private long bought;

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 50), Arbitraries.integers().between(1, 4)).as(Step::new)
                .list().ofMinSize(10).ofMaxSize(40);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void nothingIsLostDoubledOrUnbooked(@ForAll("lives") List<Step> life) {
        desk = new Desk();
        moves = new PinMoves(desk.database.em(), desk.database.tx(), desk.cache);
        orders.clear();
        bought = 0;
        load(5);
        for (Step step : life) {
            try {
                run(step);
            } catch (Refused | NotFound refused) {
                // Not possible now: nothing may have changed, which the checks below see.
            }
            sound(step);
        }
    }

    private void run(Step step) {
        switch (step.act()) {
            case LOAD -> load(step.amount());
            case PLACE -> orders.add(desk.place(7 + step.pick(), 1, step.amount()));
            case RESERVE -> order(step).ifPresent(id -> desk.database.tx().call(() -> desk.allocator.reserve(id, 10)));
            case RELEASE -> order(step).ifPresent(id -> desk.database.tx().call(() -> desk.allocator.release(id)));
            case PAY -> order(step).ifPresent(id -> desk.pay(orders.get(step.pick() % orders.size())));
            case LAPSE -> desk.database.run("update shop.pin set reserved_until = now() - interval '1 second' where state = 'RESERVED'");
            case TIDY -> desk.database.tx().call(desk.allocator::tidy);
            case QUARANTINE -> moves.move(Deed.QUARANTINE, pins(step), "asked", Desk.STAFF);
            case KILL -> moves.move(Deed.KILL, pins(step), "used up", Desk.STAFF);
            case FREE -> moves.move(Deed.RELEASE, pins(step), "works", Desk.STAFF);
            case REVERT -> bought -= desk.pins.revert(1 + step.pick() % desk.count("shop.pin_batch"), Desk.STAFF);
        }
    }

    private void load(int count) {
        desk.load(1, UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT), count);
        bought += count;
    }

    private List<Long> pins(Step step) {
        return LongStream.range(0, step.amount()).map(i -> 1 + (step.pick() + i * 7) % 40).boxed().collect(Collectors.toList());
    }

    private java.util.Optional<Long> order(Step step) {
        return orders.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of(Long.valueOf(desk.text("select id from shop.orders where number = '" + orders.get(step.pick() % orders.size()) + "'")));
    }

    private void sound(Step step) {
        assertThat(desk.count("shop.pin")).as("%s", step).isEqualTo(bought);
        assertThat(desk.count("shop.pin_imbalance")).as("%s", step).isZero();
        assertThat(desk.count("""
                shop.order_line l where (l.state = 'DELIVERED') <> (l.quantity = (select count(*) from shop.pin p where p.order_line_id = l.id and p.state = 'DELIVERED'))
                  or (select count(*) from shop.pin p where p.order_line_id = l.id) > l.quantity""")).as("%s", step).isZero();
        long sellable = desk.count("shop.pin where state = 'AVAILABLE' or state = 'RESERVED' and reserved_until <= now()");
        assertThat(desk.count("shop.pin_sellable")).as("%s", step).isEqualTo(sellable);
    }
}
