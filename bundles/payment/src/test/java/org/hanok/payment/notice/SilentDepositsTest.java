package org.hanok.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hanok.api.event.Event;
import org.hanok.payment.House;
import org.hanok.payment.notice.hook.SilentDeposits;
import org.junit.jupiter.api.Test;

class SilentDepositsTest {

    private final House house = new House();
    private long balance;

    @Test
    void aSilenceOfADayIsToldOnceAndTheNextOneAgain() {
        hear();
        house.clock.advance(Duration.ofHours(24).minusSeconds(1));
        run(Map.of());
        assertThat(told()).isEmpty();
        house.clock.advance(Duration.ofSeconds(1));
        run(Map.of());
        house.clock.advance(Duration.ofHours(3));
        run(Map.of());
        assertThat(told()).singleElement().satisfies(event -> assertThat(event.facts()).isEqualTo(Map.of("since", "2026-11-22T01:02:03Z", "hours", "24")));
        hear();
        run(Map.of());
        assertThat(told()).hasSize(1);
        house.clock.advance(Duration.ofHours(25));
        run(Map.of());
        assertThat(told()).hasSize(2);
    }

    @Test
    void theOwnerSaysHowLongAndNothingSwitchesItOff() {
        hear();
        house.clock.advance(Duration.ofHours(100));
        run(Map.of("silentHours", 0));
        run(Map.of("silentHours", 101));
        assertThat(told()).isEmpty();
        run(Map.of("silentHours", 100));
        assertThat(told()).hasSize(1);
    }

    @Test
    void aSiteThatNeverHeardOfADepositMissesNone() {
        house.clock.advance(Duration.ofDays(30));
        run(Map.of());
        assertThat(told()).isEmpty();
    }

    private void run(Map<String, Object> settings) {
        new SilentDeposits(DepositDoor.settings(settings), house.db.em(), house.db, house.db, house.clock).run();
    }

    private void hear() {
        balance += 100;
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "박바다", "deposit", 100, balance));
    }

    private List<Event> told() {
        return house.db.events().stream().filter(event -> event.topic().equals("deposit.silent")).toList();
    }
}
