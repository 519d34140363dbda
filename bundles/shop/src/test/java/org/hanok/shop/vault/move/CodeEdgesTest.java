package org.hanok.shop.vault.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.PinState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single PINs page by page, and what each of them offers to whom. */
class CodeEdgesTest {

    private static final String HOME = "/admin/shop/pins/codes";
    private final Visit staff = Visits.staff("shop.*");
    private final Visit watcher = Visits.staff("shop.pins");
    private Desk desk;
    private PinMoves moves;
    private CodePages pages;
    private CodeResource api;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 51);
        PinList list = new PinList(desk.database.em(), desk.database.tx());
        moves = new PinMoves(desk.database.em(), desk.database.tx(), desk.cache);
        pages = new CodePages(new CodeFront(list, new Staff(), new FileMessages()), moves, desk.sieve);
        api = new CodeResource(list, moves, new Idempotency(desk.database.em(), desk.database.tx()));
    }

    private static Map<String, Object> model(View page) {
        return new HashMap<>(page.model());
    }

    private static <T> List<T> of(View page, String name, Class<T> type) {
        return ((List<?>) page.model().get(name)).stream().map(type::cast).toList();
    }

    private static List<Long> ids(View page) {
        return of(page, "rows", CodeFront.Line.class).stream().map(CodeFront.Line::id).toList();
    }

    private static List<String> deeds(View page) {
        return of(page, "deeds", CodeFront.Button.class).stream().map(button -> button.value() + (button.danger() ? "!" : "")).toList();
    }

    @Test
    void fiftyAreOnAPageAndTheNextBeginsWhereItEnds() {
        View newest = pages.list(0, 0, "", Long.MAX_VALUE, -1, staff);

        assertThat(ids(newest)).hasSize(50).startsWith(51L).endsWith(2L);
        assertThat(model(newest)).containsEntry("more", HOME + "?before=2").doesNotContainKey("done");
        assertThat(ids(pages.list(0, 0, "", 2, -1, staff))).containsExactly(1L);
        assertThat(model(pages.list(0, 0, "", 51, -1, staff))).as("fifty are one page").containsEntry("more", "");
    }

    @Test
    void whatIsLookedAtStaysTheSameOnTheNextPageAndBehindEveryState() {
        View some = pages.list(1, 1, "AVAILABLE", Long.MAX_VALUE, 0, staff);

        assertThat(model(some)).containsEntry("more", HOME + "?product=1&batch=1&state=AVAILABLE&before=2").containsEntry("state", "AVAILABLE").containsKey("done");
        assertThat(of(some, "states", CodeFront.Choice.class)).extracting(choice -> choice.url() + (choice.current() ? " *" : "")).containsExactly(
                HOME + "?product=1&batch=1", HOME + "?product=1&batch=1&state=AVAILABLE *", HOME + "?product=1&batch=1&state=RESERVED",
                HOME + "?product=1&batch=1&state=DELIVERED", HOME + "?product=1&batch=1&state=QUARANTINED", HOME + "?product=1&batch=1&state=DEAD");
        assertThat(of(pages.list(0, 0, "", 2, -1, staff), "states", CodeFront.Choice.class)).first()
                .satisfies(all -> assertThat(all.url() + all.current()).isEqualTo(HOME + "true"));
    }

    @Test
    void onlyWhoMayMoveThemIsOfferedMovesAndOnlyThoseThatArePossible() {
        assertThat(deeds(pages.list(0, 0, "", 2, -1, staff))).containsExactly("QUARANTINE", "KILL!", "RELEASE");
        assertThat(deeds(pages.list(0, 0, "", 2, -1, watcher))).isEmpty();
        assertThat(deeds(pages.one(1, -1, staff))).containsExactly("QUARANTINE", "KILL!");
        assertThat(deeds(pages.one(1, -1, watcher))).isEmpty();

        moves.move(Deed.QUARANTINE, List.of(1L), "supplier asks", 900);

        assertThat(deeds(pages.one(1, 0, staff))).containsExactly("KILL!", "RELEASE");
        assertThat(of(pages.one(1, 0, staff), "steps", CodeFront.Step.class)).singleElement().satisfies(step -> assertThat(step.note())
                .isEqualTo(new FileMessages().get(staff.locale(), "shop.vault.staff", 900L) + " · supplier asks"));
        assertThat(pages.one(1, 0, staff).model().get("done")).as("none moved is said too").isNotEqualTo("");
        assertThat(model(pages.one(1, -1, staff))).containsEntry("done", "").containsEntry("error", "");
        assertThat(of(pages.list(0, 0, "QUARANTINED", Long.MAX_VALUE, -1, staff), "rows", CodeFront.Line.class)).singleElement()
                .satisfies(line -> assertThat(line.tone() + " " + line.free() + " " + line.url()).isEqualTo("warn true " + HOME + "/1"));
    }

    @Test
    void whatWasHeldTooLongIsForSaleAgainButNotToBeMovedByHand() {
        String number = desk.place(7, 1, 1);
        long order = Long.parseLong(desk.text("select id from shop.orders where number = '" + number + "'"));
        desk.database.tx().call(() -> desk.allocator.reserve(order, 10));
        assertThat(api.one(1)).isEqualTo(new CodeResource.Data(1, "Cultland 10,000", "00", "RESERVED", 1, number, null));

        desk.database.run("update shop.pin set reserved_until = now() where state = 'RESERVED'");

        assertThat(api.one(1).state()).isEqualTo("AVAILABLE");
        assertThat(of(pages.list(0, 0, "", 2, -1, staff), "rows", CodeFront.Line.class)).singleElement().satisfies(line -> assertThat(line.free()).isFalse());
    }

    @Test
    void aSoldOneNamesItsOrderAndWhen() {
        String number = desk.place(7, 1, 1);
        desk.pay(number);

        CodeResource.Data sold = api.one(1);
        assertThat(sold.order()).isEqualTo(number);
        assertThat(sold.delivered()).isNotNull();
        assertThat(of(pages.one(1, -1, staff), "steps", CodeFront.Step.class)).first().satisfies(step -> assertThat(step.note()).contains(number));
    }

    @Test
    void aThousandAtOnceAreMovedAndNoMore() {
        List<Long> thousand = LongStream.rangeClosed(1, 1_000).boxed().toList();

        assertThatThrownBy(() -> moves.move(Deed.KILL, LongStream.rangeClosed(1, 1_001).boxed().toList(), "too many", 900)).hasMessage("shop.vault.move.pins");
        assertThat(moves.move(Deed.KILL, thousand, "all there are", 900)).isEqualTo(51);
        assertThat(desk.count("shop.pin where state = '" + PinState.DEAD + "'")).isEqualTo(51);
    }

    @Test
    void aRefusalIsSaidOnThePageOfTheOneOrOverTheListOfThemAll() {
        View one = (View) pages.move(List.of(2L), "KILL", " ", "DEAD", staff).getEntity();
        View list = (View) pages.move(List.of(2L, 3L), "KILL", " ", "DEAD", staff).getEntity();

        assertThat(List.of(one.template(), list.template())).containsExactly("shop/admin-code", "shop/admin-codes");
        assertThat(model(list)).containsEntry("state", "DEAD").containsEntry("error", new FileMessages().get(staff.locale(), "shop.vault.move.reason"));
        assertThat(of(one, "steps", CodeFront.Step.class)).isEmpty();
    }

    @Test
    void aProgramThatLeavesSomethingOutIsToldWhat() {
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish("KILL", null, "used"), staff)).hasMessage("shop.vault.move.pins");
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish("KILL", List.of(1L), null), staff)).hasMessage("shop.vault.move.reason");
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish(null, List.of(1L), "used"), staff)).hasMessage("shop.vault.move.deed");
    }

    @Test
    void programsTurnPagesOfTheirOwnSize() {
        CodeResource.Page first = api.list(1, 0, "", Long.MAX_VALUE, 50);

        assertThat(first.pins()).hasSize(50);
        assertThat(first.cursorOrNull()).isEqualTo(2L);
        assertThat(api.list(1, 0, "", Long.MAX_VALUE, 51).cursorOrNull()).as("all on one").isNull();
        assertThat(api.list(1, 0, "nonsense", 3, 0).pins()).extracting(CodeResource.Data::id).as("one at least").containsExactly(2L);
    }

    @Test
    void aProgramThatLeavesReasonOrDeedOutIsToldWhichOne() {
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish("KILL", List.of(1L), null), staff)).hasMessage("shop.vault.move.reason");
        assertThatThrownBy(() -> api.move(null, new CodeResource.Wish(null, List.of(1L), "asked"), staff)).hasMessage("shop.vault.move.deed");
        assertThat(api.one(1).state()).isEqualTo("AVAILABLE");
    }
}
