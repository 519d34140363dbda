package org.hanok.shop.order.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.News;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.Test;

class HeldBuyerIdentifiedTest {

    private final Desk desk = new Desk();
    private final HeldBuyerIdentified listener = new HeldBuyerIdentified(desk.database.em(), desk.tx, new News(desk.outbox, desk.clock));

    @Test
    void staffHearOfTheHeldOrdersOfWhoeverProvedThemselvesAndOfNoOthers() {
        desk.load(1, "AAAA", 5);
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "shop.risk.text");
        String held = desk.place(7, 1, 1);
        desk.pay(held);
        String other = desk.place(8, 1, 1);
        desk.pay(other);
        desk.place(7, 1, 1);
        desk.outbox.clear();

        listener.on(identified("members.account", "7"));
        listener.on(identified("members.account", "99"));
        listener.on(identified("members.block", "8"));

        assertThat(desk.outbox.of("order.identified")).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("number", held));
    }

    private static Event identified(String type, String id) {
        return new Event("identity.verified", new Ref(type, id), Instant.EPOCH, Map.of());
    }
}
