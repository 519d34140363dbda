package org.hanok.shop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.shop.order.Desk;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.RuleRow;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private final Desk desk = new Desk();
    private final Overrides overrides = desk.overrides;

    private void later(String interval) {
        desk.database.run("alter table shop.customer_override disable trigger customer_override_move; update shop.customer_override set at = at - interval '%1$s', until = until - interval '%1$s'"
                .formatted(interval) + "; alter table shop.customer_override enable trigger customer_override_move");
    }

    @Test
    void aDayEndsByItselfByTheDatabasesClock() {
        assertThat(overrides.active(7)).isFalse();
        overrides.allow(7, false, "known from the phone", Desk.STAFF);
        assertThat(overrides.active(7)).isTrue();
        assertThat(overrides.active(8)).isFalse();
        later("23 hours 59 minutes");
        assertThat(overrides.active(7)).isTrue();
        later("2 minutes");
        assertThat(overrides.active(7)).isFalse();
        assertThat(overrides.of(7)).singleElement().satisfies(line -> assertThat(line.live()).isFalse());
    }

    @Test
    void oneOrderUsesUpOneAllowanceWhicheverWayItComes() {
        desk.load(1, "AA", 10);
        desk.load(2, "BB", 10);
        overrides.allow(7, true, "gift", Desk.STAFF);
        overrides.allow(7, true, "gift", Desk.STAFF);
        String first = desk.place(7, 1, 1);
        assertThat(overrides.of(7)).extracting(Overrides.Line::orderOrNull).containsExactly(null, first);
        assertThat(overrides.active(7)).isTrue();
        String second = desk.place(7, 2, 1);
        assertThat(overrides.active(7)).isFalse();
        assertThat(overrides.active(7, first)).isTrue();
        assertThat(overrides.active(7, second)).isTrue();
        assertThat(overrides.active(8, first)).isFalse();
    }

    @Test
    void anOrderPlacedWithinTheDayMayBePaidAfterIt() {
        desk.load(1, "AA", 10);
        overrides.allow(7, false, "known", Desk.STAFF);
        String within = desk.place(7, 1, 1);
        later("25 hours");
        desk.database.run("alter table shop.orders disable trigger orders_move; update shop.orders set placed_at = placed_at - interval '2 hours'; alter table shop.orders enable trigger orders_move");
        assertThat(overrides.active(7)).isFalse();
        assertThat(overrides.active(7, within)).isTrue();
    }

    @Test
    void staffTakeItBackAndSayWhy() {
        assertThatThrownBy(() -> overrides.allow(7, false, " ", Desk.STAFF)).isInstanceOf(Refused.class);
        overrides.allow(7, false, "known", Desk.STAFF);
        long id = overrides.of(7).get(0).id();
        assertThatThrownBy(() -> overrides.end(8, id, Desk.STAFF)).isInstanceOf(NotFound.class);
        overrides.end(7, id, Desk.STAFF);
        assertThat(overrides.active(7)).isFalse();
        assertThatThrownBy(() -> overrides.end(7, id, Desk.STAFF)).isInstanceOf(NotFound.class);
        assertThat(desk.outbox.of("customer.allowed")).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("actor", "900"));
        assertThatThrownBy(() -> desk.database.run("update shop.customer_override set until = until + interval '1 day'")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> desk.database.run("delete from shop.customer_override")).hasMessageContaining("not deleted");
    }

    @Test
    void riskLetsThemPassWritesDownWhatItWouldHaveSaidAndStillStopsTheBlocked() {
        RiskRoom room = new RiskRoom(desk.database);
        RuleRow.add(desk.database, "cap", 10, "ruling, phase, measure, most, window_hours, brand_class", "'REFUSE', 'BOTH', 'AMOUNT', 100000, 24, ''");
        assertThat(room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 100_001, 1)).ruling()).isEqualTo(Ruling.REFUSE);
        overrides.allow(7, false, "known", Desk.STAFF);
        Judgement judgement = room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 100_001, 1));
        assertThat(judgement.ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(judgement.findings()).extracting(Finding::rule).containsExactly("override");
        assertThat(desk.text("select string_agg(cast(j as text), ' ') from shop.risk_judgement j where ruling = 'ALLOW'")).contains("override", "cap");
        assertThat(room.risk.atCheckout(RiskRoom.purchase(8, 1, 1, 100_001, 1)).ruling()).isEqualTo(Ruling.REFUSE);
        Person blocked = new Person(Assurance.IDENTITY, Instant.EPOCH, Set.of("EMAIL"), "");
        assertThat(room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 100_001, 1).by(blocked)).ruling()).isEqualTo(Ruling.REFUSE);
    }
}
