package org.hanok.shop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hanok.api.event.Event;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.Outbox;
import org.hanok.shop.vault.Stock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockAlertsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private final Outbox outbox = new Outbox();
    private Database database;
    private StockWatch watch;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        database.run("update shop.product set stock_minimum = case id when 1 then 10 else 0 end, enabled = id in (1, 2)");
        Goods.pins(database, 1, 4);
        watch = new StockWatch(database.em(), database.tx(), new Stock(database.em(), database.tx()));
    }

    @Test
    void eachIsToldOnceADayHoweverOftenItIsLookedAt() {
        StockAlerts alerts = alerts(NOON);
        assertThat(alerts.run()).isEqualTo("told of 2 products");
        assertThat(alerts.run()).isEqualTo("told of 0 products");
        assertThat(outbox.topics()).containsExactlyInAnyOrder("stock.low", "stock.empty");
        Event low = outbox.of("stock.low").get(0);
        assertThat(low.facts()).containsEntry("left", "4").containsEntry("minimum", "10").containsKey("product");
        assertThat(low.at()).as("the day's beginning in Seoul").isEqualTo("2026-11-21T15:00:00Z");
    }

    @Test
    void aRestartTellsTheSameEventSoThatItIsKnownAgainAndTheNextDayAnother() {
        alerts(NOON).run();
        alerts(NOON.plusSeconds(3600)).run();
        alerts(NOON.plus(Duration.ofDays(1))).run();
        assertThat(outbox.of("stock.empty")).extracting(Event::at).containsExactly(Instant.parse("2026-11-21T15:00:00Z"), Instant.parse("2026-11-21T15:00:00Z"),
                Instant.parse("2026-11-22T15:00:00Z"));
    }

    @Test
    void whatRanOutAfterItRanLowIsToldAndWhatWasFilledUpIsForgotten() {
        StockAlerts alerts = alerts(NOON);
        alerts.run();
        outbox.clear();
        database.run("update shop.product set stock_minimum = 0 where id = 1");
        Goods.pins(database, 2, 1);
        assertThat(alerts.run()).isEqualTo("told of 0 products");
        database.run("update shop.product set stock_minimum = 100 where id = 1");
        alerts.run();
        assertThat(outbox.topics()).containsExactly("stock.low");
    }

    private StockAlerts alerts(Instant now) {
        return new StockAlerts(watch, database.tx(), outbox, Clock.fixed(now, SEOUL), SEOUL);
    }
}
