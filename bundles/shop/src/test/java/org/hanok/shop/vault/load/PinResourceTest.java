package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long, how cheap and how many a supplier's program may send and ask for. */
class PinResourceTest {

    private static final String CODE = "KX7P-4MQ2-9TRB-H3WD";
    private final Visit staff = Visits.staff("shop.*");
    private Desk desk;
    private PinResource api;

    @BeforeEach
    void open() {
        desk = new Desk();
        api = new PinResource(desk.pins, desk.racks, new FileMessages());
    }

    private int load(String key, String pattern, int supplier, int note, Long cost) {
        return api.load(key, new PinResource.Batch(1, CODE, pattern, "s".repeat(supplier), cost, "n".repeat(note)), staff).getStatus();
    }

    /** An expression for one code, so many signs long. */
    private static String pattern(int length) {
        return "[A-Z0-9-]{19}|" + "x".repeat(length - 14);
    }

    @ParameterizedTest
    @CsvSource({"7,300,100,500,0,shop.checkout.refused.nokey", "257,300,100,500,0,shop.checkout.refused.nokey", "8,301,100,500,0,shop.pins.form.wrong",
        "8,300,101,500,0,shop.pins.form.wrong", "8,300,100,501,0,shop.pins.form.wrong", "8,300,100,500,-1,shop.pins.form.wrong"})
    void whatIsTooLongOrTooShortIsRefusedAndNothingIsLoaded(int key, int pattern, int supplier, int note, long cost, String refusal) {
        assertThatThrownBy(() -> load("k".repeat(key), pattern(pattern), supplier, note, cost)).isInstanceOf(Refused.class).hasMessage(refusal);
        assertThat(desk.count("shop.pin")).isZero();
    }

    @Test
    void whatIsAsLongAsItMayBeIsLoaded() {
        assertThat(load("k".repeat(8), pattern(300), 100, 500, 0L)).isEqualTo(201);
        assertThat(api.load("k".repeat(256), new PinResource.Batch(1, "ZZZZ-4MQ2-9TRB-H3WD", null, null, null, null), staff).getStatus()).isEqualTo(201);
    }

    @Test
    void aTextIsNeededAndItsEdgesAreCutOffTheRest() {
        assertThatThrownBy(() -> api.load("key-of-none", new PinResource.Batch(1, null, null, null, null, null), staff)).hasMessage("shop.pins.text.missing");
        assertThatThrownBy(() -> api.load("key-of-none", null, staff)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        api.load("key-of-edges", new PinResource.Batch(1, CODE, " [A-Z0-9-]{19} ", " Kim ", 9_000L, " by phone "), staff);

        assertThat(desk.text("select supplier || '|' || note || '|' || unit_cost || '|' || source from shop.pin_batch")).isEqualTo("Kim|by phone|9000|");
    }

    @Test
    void levelsComeAPageAtATimeTheEmptiestFirst() {
        desk.load(1, "AAAA", 2);
        int all = api.levels("", 200).levels().size();

        assertThat(api.levels("", all).next()).as("all on one page").isNull();
        PinResource.Levels allButOne = api.levels("", all - 1);
        assertThat(allButOne.levels()).hasSize(all - 1);
        assertThat(api.levels(allButOne.next(), 200).levels()).extracting(Level::product).containsExactly(1L);
        assertThat(api.levels("", 0).levels()).as("one at least").hasSize(1);
        assertThat(api.levels("-1.0", 200).levels()).extracting(Level::gap).isNotEmpty().allMatch(gap -> gap >= -1);
        assertThatThrownBy(() -> api.levels("1", 1)).hasMessage("shop.api.refused.cursor");
    }

    @Test
    void goingFromPageToPageEveryProductIsSeenOnce() {
        desk.load(1, "AAAA", 2);
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            PinResource.Levels page = api.levels(cursor, 2);
            page.levels().forEach(level -> seen.add(level.product()));
            cursor = page.next();
        }

        assertThat(seen).hasSizeGreaterThan(4).isEqualTo(api.levels("", 200).levels().stream().map(Level::product).toList());
    }
}
