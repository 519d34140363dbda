package org.hanok.payment.deposit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.deposit.Candidate;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.deposit.DepositState;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;

class DepositPagesTest {

    private final House house = new House();
    private final DepositPages pages = new DepositPages(new DepositFront(house.book, house.parts, Doors.keys()), house.desk, Doors.keys());
    private final DepositResource api = new DepositResource(house.book, house.desk, new Once(house.db.em(), house.db, house.clock));

    @Test
    void anUnmatchedDepositIsTwoClicksFromPaid() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("하늘네", 9500, 1);
        View list = pages.list("queued", 0, "", Doors.staff());
        DepositRow row = (DepositRow) ((List<?>) list.model().get("rows")).get(0);
        View one = pages.one(row.id(), "", Doors.staff());
        Candidate candidate = (Candidate) ((List<?>) one.model().get("candidates")).get(0);
        assertThat(pages.attach(row.id(), candidate.charge(), Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(list.model().get("banks")).as("pages name the bank, not its code").isEqualTo(one.model().get("banks")).isEqualTo(Map.of("kb", "KB"));
        assertThat((List<?>) pages.list("queued", 0, "", Doors.staff()).model().get("rows")).isEmpty();
        assertThat(house.db.topics()).contains("payment.settled");
    }

    @Test
    void aRefusedDecisionShowsThePageAgainWithTheReason() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("하늘네", 9500, 1);
        long id = house.book.page(Optional.empty(), Long.MAX_VALUE, 1).get(0).id();
        String charge = house.book.candidates(id, "").get(0).charge();
        arrive("김하늘", 9500, 2);
        var response = pages.attach(id, charge, Doors.staff());
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(((View) response.getEntity()).model().get("error").toString()).startsWith("payment.deposit.settled");
        assertThat(pages.ignore(id, "", Doors.staff()).getStatus()).isEqualTo(422);
        assertThat(pages.ignore(id, "private", Doors.staff()).getStatus()).isEqualTo(303);
    }

    @Test
    void unknownTabsAndDepositsAreNotFound() {
        assertThatThrownBy(() -> pages.list("lost", 0, "", Doors.staff())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.one(999_999, "", Doors.staff())).isInstanceOf(NotFound.class);
    }

    @Test
    void theApiPagesByCursor() {
        for (int i = 1; i <= 5; i++) {
            arrive("박바다", 100, i);
        }
        DepositResource.Page first = api.list(null, 0, 2);
        DepositResource.Page second = api.list("QUEUED", first.next().orElseThrow(), 2);
        DepositResource.Page last = api.list("", second.next().orElseThrow(), 2);
        assertThat(last.deposits()).hasSize(1);
        assertThat(last.next()).isEmpty();
        assertThatThrownBy(() -> api.list("lost", 0, 2)).isInstanceOf(Refused.class);
    }

    @Test
    void theListItselfOffersTheClosestOrderAndSaysWhatWasDone() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("하늘네", 9500, 1);
        View list = pages.list("queued", 0, "attach", Doors.staff());
        Map<?, ?> best = (Map<?, ?>) list.model().get("best");
        assertThat(best.values()).singleElement().satisfies(c -> assertThat(((Candidate) c).subject().id()).isEqualTo("A-1"));
        assertThat(list.model().get("done")).isEqualTo("payment.deposits.done.attach");
        assertThat(pages.list("queued", 0, "<script>", Doors.staff()).model().get("done")).isEqualTo("");
    }

    @Test
    void whatIsNotOursIsPutAsideOrSentBackWithANote() {
        arrive("박바다", 100, 1);
        arrive("최나무", 200, 2);
        long first = house.book.page(Optional.empty(), Long.MAX_VALUE, 2).get(1).id();
        assertThat(pages.giveBack(first, " ", Doors.staff()).getStatus()).isEqualTo(422);
        assertThat(pages.giveBack(first, "private", Doors.staff()).getLocation().toString()).endsWith("?done=return");
        assertThat(pages.one(first, "", Doors.staff()).model().get("open")).isEqualTo(false);
        assertThat(pages.ignore(first + 1, "private", Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(pages.detach(first + 1, Doors.staff()).getStatus()).isEqualTo(422);
    }

    @Test
    void theApiAttachesOncePerKeyAndShowsTheSuggestions() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("하늘네", 9500, 1);
        long id = house.book.page(Optional.empty(), Long.MAX_VALUE, 1).get(0).id();
        DepositResource.Detail seen = api.one(id);
        assertThat(seen.suggestions()).singleElement().satisfies(c -> assertThat(c.findings()).contains("amount.SAME"));
        var wish = new DepositResource.Attach(seen.suggestions().get(0).charge());
        for (int i = 0; i < 3; i++) {
            assertThat(api.attach(id, "key-1", wish, Doors.staff()).deposit().state()).isEqualTo(DepositState.MATCHED);
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
        assertThatThrownBy(() -> api.attach(id, "key-1", new DepositResource.Attach("other"), Doors.staff())).hasMessage("payment.deed.key.other");
        assertThatThrownBy(() -> api.attach(id, "k".repeat(201), wish, Doors.staff())).hasMessage("payment.deed.key.long");
        assertThatThrownBy(() -> api.detach(id, "", Doors.staff())).hasMessage("payment.deposit.taken");
        assertThat(api.one(id).suggestions()).isEmpty();
    }

    @Test
    void theApiPutsAsideAndSendsBack() {
        arrive("박바다", 100, 1);
        long id = house.book.page(Optional.empty(), Long.MAX_VALUE, 1).get(0).id();
        assertThat(api.ignore(id, "", new DepositResource.Note("private"), Doors.staff()).deposit().note()).isEqualTo("private");
        assertThat(api.giveBack(id, "", new DepositResource.Note("sent"), Doors.staff()).deposit().state()).isEqualTo(DepositState.RETURNED);
        assertThatThrownBy(() -> api.ignore(id, "", new DepositResource.Note(null), Doors.staff())).hasMessage("payment.deposit.note.missing");
        assertThatThrownBy(() -> api.ignore(id, "", null, Doors.staff())).as("no body at all").hasMessage("payment.deposit.note.missing");
        assertThatThrownBy(() -> api.giveBack(id, "", null, Doors.staff())).hasMessage("payment.deposit.note.missing");
        assertThatThrownBy(() -> api.attach(id, "", null, Doors.staff())).isInstanceOf(Refused.class).hasMessage("payment.deposit.over");
    }

    @Test
    void theDashboardSaysHowManyWaitAndWhatTheBanksHold() {
        assertThat(new DepositTask(house.book, house.parts, Doors.keys()).waiting(Doors.staff())).isEmpty();
        arrive("박바다", 100, 700);
        assertThat(new DepositTask(house.book, house.parts, Doors.keys()).waiting(Doors.staff())).singleElement().satisfies(todo -> assertThat(todo.what()).contains("1"));
        var tile = new BalanceTile(house.book, Doors.keys()).show(Doors.staff());
        assertThat(tile.value()).contains("700");
        assertThat(tile.sentence()).startsWith("KB ");
    }

    private void arrive(String name, long amount, long balance) {
        house.deposits.take(new DepositNotice("kb", Instant.parse("2026-11-22T01:00:00Z"), name, "deposit", amount, balance));
    }

    @Test
    void whoeverMayLookMayNotMove() {
        assertThat(Stream.of(DepositPages.class, DepositResource.class).flatMap(door -> Arrays.stream(door.getMethods()))
                .filter(method -> method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(GET.class))).hasSizeGreaterThan(10).allSatisfy(method -> {
                    Secured own = method.getAnnotation(Secured.class);
                    assertThat((own == null ? method.getDeclaringClass().getAnnotation(Secured.class) : own).value()).as(method.toString())
                            .isEqualTo(method.isAnnotationPresent(GET.class) ? "payment.deposits" : "payment.deposits.edit");
                });
    }
}
