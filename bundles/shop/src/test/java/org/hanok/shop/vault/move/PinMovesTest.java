package org.hanok.shop.vault.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.hanok.api.Refused;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinMovesTest {

    private Desk desk;
    private PinMoves moves;

    @BeforeEach
    void open() {
        desk = new Desk();
        moves = new PinMoves(desk.database.em(), desk.database.tx(), desk.cache);
        desk.load(1, "AAAA", 4);
    }

    private String state(long pin) {
        return desk.text("select state from shop.pin where id = " + pin);
    }

    @Test
    void aPinIsSetAsideAndComesBackWithWhoAndWhy() {
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "4 left");

        assertThat(moves.move(Deed.QUARANTINE, List.of(1L, 2L), " supplier asks ", 900)).isEqualTo(2);
        assertThat(desk.cache.isEmpty()).isTrue();
        assertThat(desk.stock.available(List.of(1L))).containsEntry(1L, 2L);
        assertThat(moves.move(Deed.RELEASE, List.of(1L), "all well", 901)).isEqualTo(1);

        assertThat(List.of(state(1), state(2))).containsExactly("AVAILABLE", "QUARANTINED");
        assertThat(desk.rows("select pin_id || ' ' || from_state || ' ' || to_state || ' ' || actor || ' ' || reason from shop.pin_event order by id").stream().map(String::valueOf))
                .containsExactly("1 AVAILABLE QUARANTINED staff:900 supplier asks", "2 AVAILABLE QUARANTINED staff:900 supplier asks",
                        "1 QUARANTINED AVAILABLE staff:901 all well");
    }

    @Test
    void deadIsForEver() {
        moves.move(Deed.KILL, List.of(1L), "used by somebody", 900);

        for (Deed deed : Deed.values()) {
            assertThatThrownBy(() -> moves.move(deed, List.of(1L), "again", 900)).isInstanceOf(Refused.class).hasMessage("shop.vault.move.none");
        }
        assertThat(state(1)).isEqualTo("DEAD");
    }

    @Test
    void whatBelongsToAnOrderIsLeftAlone() {
        String sold = desk.place(1);
        desk.pay(sold);
        String held = desk.place(8, 1, 1);
        long order = Long.parseLong(desk.text("select id from shop.orders where number = '" + held + "'"));
        desk.database.tx().call(() -> desk.allocator.reserve(order, 10));
        desk.database.run("update shop.pin set state = 'QUARANTINED' where state = 'DELIVERED'");

        for (Deed deed : Deed.values()) {
            assertThatThrownBy(() -> moves.move(deed, List.of(1L, 2L), "x", 900)).isInstanceOf(Refused.class);
        }
        assertThat(moves.move(Deed.KILL, List.of(1L, 2L, 3L), "only the third", 900)).isEqualTo(1);
        assertThat(List.of(state(1), state(2), state(3))).containsExactly("QUARANTINED", "RESERVED", "DEAD");
    }

    @Test
    void aReasonAndAPinAreNeeded() {
        assertThatThrownBy(() -> moves.move(Deed.KILL, List.of(1L), "  ", 900)).hasMessage("shop.vault.move.reason");
        assertThatThrownBy(() -> moves.move(Deed.KILL, List.of(1L), "x".repeat(301), 900)).hasMessage("shop.vault.move.reason");
        assertThatThrownBy(() -> moves.move(Deed.KILL, List.of(), "x", 900)).hasMessage("shop.vault.move.pins");
        assertThat(moves.move(Deed.KILL, List.of(4L), "x".repeat(300), 900)).isEqualTo(1);
    }

    @Test
    void theRecordIsOnlyEverAddedTo() {
        moves.move(Deed.KILL, List.of(1L), "x", 900);

        for (String table : List.of("pin_event", "pin_entry")) {
            assertThatThrownBy(() -> desk.database.run("delete from shop." + table)).hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> desk.database.run("update shop." + table + " set actor = 'me'")).hasMessageContaining("only ever added to");
        }
    }
}
