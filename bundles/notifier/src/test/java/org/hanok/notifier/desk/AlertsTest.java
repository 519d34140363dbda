package org.hanok.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.notifier.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private final Desk desk = new Desk();
    private final List<Message> said = new ArrayList<>();

    @BeforeEach
    void open() {
        desk.together = 60;
        desk.operators.clear();
        desk.with(new NotificationChannel() {
            @Override
            public String id() {
                return "chat";
            }

            @Override
            public String send(Message message) {
                said.add(message);
                return "";
            }
        });
    }

    @Test
    void theFirstLeavesAtOnceAndThoseThatFollowLeaveAsOneWithACount() {
        unmatched(1);
        desk.round();
        assertThat(said).singleElement().satisfies(message -> assertThat(message.subject()).isEqualTo("주문을 찾지 못한 입금 1,001원"));
        IntStream.rangeClosed(2, 13).forEach(this::unmatched);
        desk.round();
        assertThat(said).hasSize(1);
        desk.clock.advance(Duration.ofSeconds(60));
        desk.round();
        assertThat(said).hasSize(2);
        assertThat(said.get(1).subject()).isEqualTo("주문을 찾지 못한 입금 12건");
        assertThat(said.get(1).text()).contains("1,002원\nhttps://shop.example/admin/payment/deposits/2", "deposits/11").doesNotContain("deposits/12").endsWith("그 밖에 2건이 더 있어요.");
        assertThat(desk.state()).isEqualTo("SENT,SENT");
    }

    @Test
    void theSameEventHeardAgainCountsOnce() {
        unmatched(1);
        for (int i = 0; i < 3; i++) {
            unmatched(2);
            unmatched(3);
        }
        unmatched(1);
        desk.rounds(Duration.ofMinutes(3));
        assertThat(said).hasSize(2);
        assertThat(said.get(1).subject()).endsWith("2건");
    }

    @Test
    void aSteadyStreamBecomesOneMessageAMinute() {
        for (int i = 1; i <= 60; i++) {
            unmatched(i);
            desk.round();
            desk.clock.advance(Duration.ofSeconds(5));
        }
        desk.rounds(Duration.ofMinutes(2));
        assertThat(said).hasSizeBetween(5, 7);
        assertThat(desk.db.value("SELECT sum(parts) FROM notifier.dispatch")).isEqualTo("60");
    }

    @Test
    void otherKindsDoNotWaitForEachOther() {
        unmatched(1);
        desk.events(new Desk.People()).on(Desk.event("order.held", Map.of("number", "A-1")));
        desk.round();
        assertThat(said).extracting(Message::subject).containsExactlyInAnyOrder("주문을 찾지 못한 입금 1,001원", "확인할 주문이 있어요");
    }

    @Test
    void withoutTheSettingEachLeavesAlone() {
        desk.together = 0;
        IntStream.rangeClosed(1, 3).forEach(this::unmatched);
        desk.round();
        assertThat(said).hasSize(3);
    }

    @Test
    void manyAtTheSameMomentLoseNone() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            IntStream.rangeClosed(1, 40).forEach(i -> pool.execute(() -> unmatched(i)));
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(desk.db.value("SELECT sum(parts) FROM notifier.dispatch")).isEqualTo("40");
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch")).isEqualTo("2");
        desk.rounds(Duration.ofMinutes(1));
        assertThat(said).hasSize(2);
    }

    private void unmatched(int number) {
        desk.events(new Desk.People()).on(new Event("deposit.unmatched", new Ref("payment.deposit", String.valueOf(number)), Instant.EPOCH.plusSeconds(number),
                Map.of("amount", String.valueOf(1000 + number), "currency", "KRW", "reason", "SEVERAL")));
    }
}
