package org.hanok.payment.deposit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.event.Event;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;

class ShortDepositsTest {

    private final House house = new House();
    private final DepositPages pages = new DepositPages(new DepositFront(house.book, house.parts, Doors.keys()), house.desk, Doors.keys());
    private long balance;

    @Test
    void aPartOfAnOrderThatRanOutIsAChoreAndIsToldOnce() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive(3000);
        arrive(1500);
        house.parts.run();
        assertThat(chores()).as("the rest may still come in time").isEmpty();
        house.clock.advance(Duration.ofMinutes(31));
        assertThat(house.parts.run()).contains("1");
        assertThat(house.parts.run()).contains("told of 0");
        assertThat(told()).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("order", "A-1").containsEntry("amount", "4500")
                .containsEntry("rest", "5000").containsEntry("currency", "KRW"));
        assertThat(chores()).singleElement().satisfies(chore -> {
            assertThat(chore.what()).isEqualTo("payment.task.short[2]");
            assertThat(chore.href()).isEqualTo("/admin/payment/deposits?state=partial");
        });
    }

    @Test
    void theInboxShowsWhichPartsWaitInVainAndOneDecisionEndsIt() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive(3000);
        long id = Long.parseLong(house.db.value("SELECT id FROM payment.deposit"));
        assertThat(pages.one(id, "", Doors.staff()).model().get("short")).isEqualTo(false);
        house.clock.advance(Duration.ofMinutes(31));
        assertThat(pages.list("partial", 0, "", Doors.staff()).model().get("short")).isEqualTo(Set.of(id));
        assertThat(pages.one(id, "", Doors.staff()).model().get("short")).isEqualTo(true);
        assertThat(pages.giveBack(id, "sent back", Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(chores()).isEmpty();
        assertThat(house.parts.run()).contains("told of 0");
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void theRestThatComesLateStillPaysAndIsNoMoreAChore() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive(3000);
        house.clock.advance(Duration.ofMinutes(31));
        house.parts.run();
        arrive(6500);
        assertThat(house.db.topics()).contains("payment.settled");
        assertThat(chores()).isEmpty();
    }

    private List<AdminTask.Chore> chores() {
        return new DepositTask(house.book, house.parts, Doors.keys()).waiting(Doors.staff());
    }

    private List<Event> told() {
        return house.db.events().stream().filter(event -> event.topic().equals("deposit.short")).toList();
    }

    private void arrive(long amount) {
        balance += amount;
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "deposit", amount, balance));
    }
}
