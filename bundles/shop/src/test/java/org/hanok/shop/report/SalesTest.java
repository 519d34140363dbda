package org.hanok.shop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hanok.shop.Database;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesTest {

    private static final String ORDER = """
            insert into shop.orders (number, member_id, payer_name, locale, method, currency, face_total, list_total, total, pins, consent, address, agent,
              request_key, request_hash, expires_at, payment_state, paid_at, delivery_state)
            values ('20261129-%s', 1, 'x', 'ko', 'bank', 'KRW', 10000, 10000, %d, 1, '', '', '', 'key-%1$s', '', now(), '%s', %s, '%s')""";
    private final Database database = Database.empty();
    private final Sales sales = new Sales(database.em(), database.tx(), new PlainSite("https://shop.example"), Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC));

    private void order(String letters, long total, String state, String paid) {
        boolean unpaid = state.equals("UNPAID");
        database.run(ORDER.formatted(letters, total, state, unpaid ? "null" : "'" + paid + "'", unpaid ? "NONE" : "WAITING"));
    }

    @BeforeEach
    void sell() {
        order("AAAAAA", 9_500, "PAID", "2026-11-28T15:00:00Z");
        order("AAAAAB", 500, "PAID", "2026-11-29T02:59:00Z");
        order("AAAAAC", 7_000, "PAID", "2026-11-28T14:59:59Z");
        order("AAAAAD", 1_000_000, "UNPAID", "");
        order("AAAAAE", 2_000_000, "REFUNDED", "2026-11-29T01:00:00Z");
    }

    @Test
    void aDayBeginsAtMidnightOfTheSitesZone() {
        assertThat(sales.days(2)).containsExactly(new DaySales(LocalDate.of(2026, 11, 28), 7_000, 1), new DaySales(LocalDate.of(2026, 11, 29), 10_000, 2));
    }

    @Test
    void aDayWithoutSalesIsThereWithNothing() {
        List<DaySales> days = sales.days(14);
        assertThat(days).hasSize(14);
        assertThat(days.get(0)).isEqualTo(new DaySales(LocalDate.of(2026, 11, 16), 0, 0));
        assertThat(days).extracting(DaySales::won).filteredOn(won -> won > 0).containsExactly(7_000L, 10_000L);
    }
}
