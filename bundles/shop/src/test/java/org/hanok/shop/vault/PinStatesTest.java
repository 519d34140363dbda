package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.hanok.shop.order.Desk;

/** The state machine of a PIN against the database's own guard, over random walks. */
class PinStatesTest {

    private static final Map<PinState, Set<PinState>> MOVES = Map.of(
            PinState.AVAILABLE, Set.of(PinState.RESERVED, PinState.DELIVERED, PinState.QUARANTINED, PinState.DEAD),
            PinState.RESERVED, Set.of(PinState.AVAILABLE, PinState.DELIVERED),
            PinState.DELIVERED, Set.of(PinState.QUARANTINED),
            PinState.QUARANTINED, Set.of(PinState.AVAILABLE, PinState.DEAD),
            PinState.DEAD, Set.of());
    private static final Map<PinState, String> FACTS = Map.of(
            PinState.AVAILABLE, ", order_line_id = null, slot = null, reserved_until = null, delivered_at = null",
            PinState.RESERVED, ", order_line_id = 1, slot = id, reserved_until = now() + interval '1 hour', delivered_at = null",
            PinState.DELIVERED, ", order_line_id = 1, slot = id, reserved_until = null, delivered_at = now()",
            PinState.QUARANTINED, ", reserved_until = null",
            PinState.DEAD, ", reserved_until = null");
    private Desk desk;
    private int next;

    @BeforeProperty
    void open() {
        desk = new Desk();
        desk.load(1, "WALK", 400);
        desk.place(1);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theDatabaseAllowsTheMachinesMovesAndNoOther(@ForAll @Size(min = 1, max = 12) List<PinState> walk) {
        int pin = ++next;
        PinState now = PinState.AVAILABLE;
        boolean sold = false;
        for (PinState to : walk) {
            boolean allowed = now == to || MOVES.get(now).contains(to) || now == PinState.QUARANTINED && to == PinState.DELIVERED && sold;
            boolean moved = moves(pin, to);
            assertThat(moved).as("%s to %s", now, to).isEqualTo(allowed);
            now = moved ? to : now;
            sold = now == PinState.DELIVERED || now == PinState.QUARANTINED && sold;
        }
        assertThat(desk.text("select state from shop.pin where id = " + pin)).isEqualTo(now.name());
        assertThat(desk.count("shop.pin_imbalance")).isZero();
    }

    private boolean moves(int pin, PinState to) {
        try {
            desk.database.run("update shop.pin set state = '" + to + "'" + FACTS.get(to) + " where id = " + pin);
            return true;
        } catch (IllegalStateException guarded) {
            assertThat(guarded).hasMessageContaining("PIN");
            return false;
        }
    }
}
