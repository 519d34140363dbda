package org.hanok.shop.vault.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodePagesTest {

    private final Visit staff = Visits.staff("shop.*");
    private Paper paper;
    private Desk desk;
    private CodePages pages;
    private CodeResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.load(1, "AAAA", 3);
        PinList list = new PinList(desk.database.em(), desk.database.tx());
        PinMoves moves = new PinMoves(desk.database.em(), desk.database.tx(), desk.cache);
        pages = new CodePages(new CodeFront(list, new Staff(), paper), moves, desk.sieve);
        api = new CodeResource(list, moves, new Idempotency(desk.database.em(), desk.database.tx()));
    }

    private String print(View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    private String list(String state) {
        return print(pages.list(0, 0, state, Long.MAX_VALUE, -1, staff));
    }

    @Test
    void pinsAreListedByStateWithoutTheirCodes() {
        String number = desk.place(1);
        desk.pay(number);

        assertThat(list("")).contains("••••00", "••••01", "••••02", number).doesNotContain("AAAA", "$");
        assertThat(list("DELIVERED")).contains("••••00").doesNotContain("••••01", "name=\"id\"");
        assertThat(list("nonsense")).contains("••••01");
        assertThat(list("DEAD")).contains("hk-empty");
        assertThat(print(pages.list(2, 0, "", Long.MAX_VALUE, -1, staff))).contains("hk-empty");
        assertThat(print(pages.list(0, 1, "", 2, 3, staff))).contains("••••00", "data-toast").doesNotContain("••••01");
    }

    @Test
    void aPinIsSetAsideWithAReasonAndItsPageTellsItsLife() {
        Response moved = pages.move(List.of(2L), "QUARANTINE", "supplier asks", "", staff);

        assertThat(moved.getLocation().toString()).isEqualTo("/admin/shop/pins/codes/2?moved=1");
        assertThat(print(pages.one(2, 1, staff))).contains("supplier asks", "판매 중 → 격리", "직원 900", "value=\"RELEASE\"")
                .doesNotContain("value=\"QUARANTINE\"", "AAAA", "$");
        assertThat(pages.move(List.of(1L, 3L), "KILL", "used", "AVAILABLE", staff).getLocation().toString())
                .isEqualTo("/admin/shop/pins/codes?state=AVAILABLE&moved=2");
        assertThat(print(pages.one(1, -1, staff))).doesNotContain("name=\"reason\"");
    }

    @Test
    void whatIsRefusedIsSaid() {
        assertThat(pages.move(List.of(2L), "QUARANTINE", " ", "", staff)).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(print((View) answer.getEntity())).contains("hk-callout hk-bad", "••••01");
        });
        assertThat(pages.move(List.of(), "KILL", "x", "", staff).getStatus()).isEqualTo(422);
        assertThat(pages.move(List.of(1L, 2L), "SELL", "x", "", staff).getStatus()).isEqualTo(422);
        assertThatThrownBy(() -> pages.one(99, -1, staff)).isInstanceOf(NotFound.class);
        assertThat(desk.count("shop.pin_event")).isZero();
    }

    @Test
    void aSoldPinsPageShowsItsOrderAndWhoSawIt() {
        String number = desk.place(1);
        desk.pay(number);
        desk.reveals.open(number, 1, 7, "192.0.2.7");

        assertThat(print(pages.one(1, -1, staff))).contains(number, "192.0.2.7", "발송").doesNotContain("name=\"deed\"");
    }

    @Test
    void aCodeThatSomebodySendsInIsFoundHoweverItIsSpelt() {
        assertThat(pages.find(" aaaa 0000 0002 ", staff).getLocation().toString()).isEqualTo("/admin/shop/pins/codes/3");
        assertThat(pages.find("AAAA-00000009", staff)).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(print((View) answer.getEntity())).contains("hk-callout hk-bad").doesNotContain("00000009");
        });
    }

    @Test
    void programsMoveThemToo() {
        CodeResource.Wish wish = new CodeResource.Wish("KILL", List.of(1L, 2L), "used");
        assertThat(api.move("kill-two", wish, staff).moved()).isEqualTo(2);
        assertThat(api.move("kill-two", wish, staff).moved()).as("told as the first time").isEqualTo(2);
        assertThatThrownBy(() -> api.move("kill-two", new CodeResource.Wish("KILL", List.of(3L), "used"), staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish("KILL", List.of(1L), "used"), staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish(null, null, null), staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.move(null, null, staff)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish("KILL", Arrays.asList(3L, null), "used"), staff)).hasMessage("shop.api.refused.body");
        assertThat(api.one(1).state()).isEqualTo("DEAD");
        CodeResource.Page page = api.list(0, 0, "DEAD", Long.MAX_VALUE, 1);
        assertThat(page.pins()).extracting(CodeResource.Data::id).containsExactly(2L);
        assertThat(api.list(0, 0, "DEAD", page.cursorOrNull(), 500)).satisfies(last -> {
            assertThat(last.pins()).extracting(CodeResource.Data::id).containsExactly(1L);
            assertThat(last.cursorOrNull()).isNull();
        });
    }
}
