package org.hanok.payment.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.deposit.PartCard;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The member of {@link House#wish} is number 7. */
class CreditsTest {

    private final House house = new House();
    private final CreditPages pages = new CreditPages(house.credits, house.charges, Doors.keys());

    @BeforeEach
    void somethingPaidOver() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "deposit", 15_000, 15_000));
    }

    @Test
    void staffPayItOutOncePerKeyAndNeverMoreThanThereIs() {
        assertThat(house.credits.all()).containsExactly(new Credit(7, Money.won(5500)));
        for (int i = 0; i < 2; i++) {
            assertThat(pages.payOut(7, "5,000", "to KB", "k1", Doors.staff()).getStatus()).isEqualTo(303);
        }
        assertThat(house.credits.of(7)).isEqualTo(Money.won(500));
        assertThat(house.db.topics()).containsOnlyOnce("payment.credit.paid");
        assertThat(error("501", "to KB", "k2")).startsWith("payment.credit.exceeds");
        assertThat(error("0", "to KB", "k2")).isEqualTo("payment.credit.amount.bad");
        assertThat(error("400", "to KB", "k1")).isEqualTo("payment.deed.key.other");
        assertThat(error("400", "", "k3")).isEqualTo("payment.credit.note.missing");
        assertThat(error("4e2", "to KB", "k3")).isEqualTo("payment.credit.amount.bad");
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void itPaysAnotherOrderOfTheMemberTogetherWithAPart() {
        house.cashier().request(house.wish("A-2", "bank", 8000, "김하늘"));
        assertThat(pages.use(7, code("A-2"), Doors.staff()).getStatus()).isEqualTo(422);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "deposit", 3000, 18_000));
        assertThat(pages.use(7, code("A-2"), Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(house.cashier().charge(new Ref("shop.order", "A-2")).orElseThrow().state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.credits.of(7)).isEqualTo(Money.won(500));
        assertThat(house.db.value("SELECT count(*) FROM payment.deposit WHERE state = 'MATCHED'")).isEqualTo("2");
        assertThat(house.audit.look()).isEmpty();
        assertThatThrownBy(() -> house.credits.use(code("A-2"))).isInstanceOf(Refused.class);
    }

    @Test
    void itPaysTransfersOnlyAndToTheLastWon() {
        house.cashier().request(house.wish("A-2", "bank", 5500, "김하늘"));
        String card = house.charges.open(house.wish("A-3", "card", 500, "김하늘")).code();

        assertThatThrownBy(() -> house.credits.use(card)).as("a card is charged by its provider").hasMessage("payment.deposit.settled");
        assertThat(house.credits.of(7)).isEqualTo(Money.won(5500));
        house.credits.use(code("A-2"));
        assertThat(house.credits.of(7)).isEqualTo(Money.won(0));
        assertThat(house.credits.all()).isEmpty();
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void noteAndKeyHaveALengthAndTheLastWonCanBePaidOut() {
        assertThat(error("1", "n".repeat(201), "k1")).isEqualTo("payment.credit.note.missing");
        assertThat(error("1", "to KB", "k".repeat(201))).isEqualTo("payment.credit.note.missing");
        assertThat(pages.payOut(7, "5500", "n".repeat(200), "k".repeat(200), Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(house.credits.of(7)).isEqualTo(Money.won(0));
    }

    @Test
    void theMemberAndStaffSeeIt() {
        View card = new CreditCard(house.credits).show(visit(7)).orElseThrow();
        assertThat(card.model().get("balance")).isEqualTo(Money.won(5500));
        assertThat(new CreditCard(house.credits).show(visit(8))).isEmpty();
        assertThat(new CreditCard(house.credits).show(Doors.stranger())).isEmpty();
        assertThat((List<?>) pages.list("payout", Doors.staff()).model().get("credits")).hasSize(1);
        assertThat(pages.one(7).model().get("balance")).isEqualTo(Money.won(5500));
    }

    @Test
    void theOrderSaysWhatIsMissing() {
        PartCard card = new PartCard(house.db.em(), house.db, house.cache);
        house.cashier().request(house.wish("A-2", "bank", 8000, "김하늘"));
        Visit order = visit(7).about(new Ref("shop.order", "A-2"));
        assertThat(card.show(order)).isEmpty();
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "deposit", 3000, 18_000));
        assertThat(card.show(order).orElseThrow().model().get("rest")).isEqualTo(Money.won(5000));
        assertThat(card.show(visit(7).about(new Ref("blog.post", "A-2")))).isEmpty();
        assertThat(card.show(visit(7))).isEmpty();
    }

    private String error(String amount, String note, String key) {
        return ((View) pages.payOut(7, amount, note, key, Doors.staff()).getEntity()).model().get("error").toString();
    }

    private String code(String order) {
        return house.charges.bySubject(new Ref("shop.order", order)).orElseThrow().code();
    }

    private static Visit visit(long member) {
        return new Visit("/account", Locale.KOREAN, new Member(member, "A", "a@example.com", Locale.KOREAN, Set.of(), Assurance.EMAIL), "v", "127.0.0.1", "t", "", null);
    }
}
