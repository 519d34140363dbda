package org.hanok.shop.order.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.shop.Words;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cashier says of ways to pay, what its jobs say they did, and how much of a reason is kept. */
class CashierTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        desk.load(3, "CCCC", 5);
    }

    @Test
    void aWayToPayHasItsNameWhileItIsOffered() {
        Words words = new Words(new KeyMessages(), Locale.KOREAN);
        assertThat(desk.cashier.methods()).extracting(PaymentMethod::id).containsExactly("bank", "card");
        assertThat(List.of(desk.cashier.name("card", words), desk.cashier.name("cheque", words))).containsExactly("payment.card", "cheque");

        Till.plug(desk.cashier);

        assertThat(desk.cashier.name("card", words)).isEqualTo("card");
        assertThat(Stream.of("bank", "vbank", "card").map(Cashier::isTransfer)).containsExactly(true, true, false);
    }

    @Test
    void ourAccountsAreForTransfersAndAnIssuedOneForItsOrderAlone() {
        String number = desk.place(1);
        desk.payments.issued.add(Order.ref(number));

        assertThat(desk.cashier.accounts(number, "bank")).extracting(BankAccount::id).containsExactly("kb");
        assertThat(desk.cashier.accounts(number, "vbank")).extracting(BankAccount::id).containsExactly("v");
        assertThat(desk.cashier.accounts("20260101-AAAAAA", "vbank")).isEmpty();
        Till.plug(desk.cashier);
        assertThat(desk.cashier.accounts()).isEmpty();
        assertThat(desk.cashier.accounts(number, "vbank")).isEmpty();
    }

    @Test
    void onlyWhatIsStillToBePaidIsCharged() {
        String number = desk.place(1);
        assertThat(desk.cashier.charge(number)).hasValueSatisfying(charge -> assertThat(charge.id()).isEqualTo("ch-" + number));
        desk.pay(number);

        assertThat(desk.cashier.charge(number)).isEmpty();
        assertThat(desk.cashier.charge("20260101-AAAAAA")).isEmpty();
        assertThat(desk.payments.requests).extracting(request -> request.title()).containsOnly("Cultland 10,000");
    }

    @Test
    void whatACheckoutLeftOpenIsChargedWithAllItsLines() {
        desk.payments.broken = true;
        String number = desk.orders.place(Desk.buyer(7), new Draft("bank", List.of(new CartLine(3, 1), new CartLine(1, 2)), null, "", "forgotten-key")).number();
        desk.payments.broken = false;
        assertThat(new OpenCharges(desk.cashier).run()).as("too young").isEqualTo("0 charges opened");
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set placed_at = now() - interval '1 minute'; alter table shop.orders enable trigger all");

        Till.plug(desk.cashier);
        assertThat(new OpenCharges(desk.cashier).run()).as("payment is away").isEqualTo("0 charges opened");
        Till.plug(desk.cashier, desk.payments);
        assertThat(new OpenCharges(desk.cashier).run()).isEqualTo("1 charges opened");

        assertThat(desk.payments.requests).singleElement().satisfies(request -> {
            assertThat(request.title()).isEqualTo("shop.order.title.more[Cultland 50,000, 1]");
            assertThat(request.amount()).isEqualTo(Money.won(65_300));
            assertThat(request.subject()).isEqualTo(Order.ref(number));
        });
    }

    @Test
    void chargesAreWrittenToTheirOrdersTogetherAndNoneIsAskedForAgain() {
        String paid = desk.place(7, 1, 1);
        String open = desk.place(8, 1, 1);
        desk.pay(paid, desk.total(paid), "another");
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set placed_at = now() - interval '1 minute'; alter table shop.orders enable trigger all");
        assertThat(desk.text("select charge is null from shop.orders where number = '" + open + "'")).isEqualTo("true");

        assertThat(new OpenCharges(desk.cashier).run()).isEqualTo("0 charges opened");

        assertThat(desk.rows("select charge from shop.orders order by id")).hasToString("[another, ch-" + open + "]");
        assertThat(desk.payments.requests).hasSize(2);
    }

    @Test
    void ofManyThatWaitTheTwentiethWritesThemAllAndLeavesOutWhatIsInHand() {
        desk.load(1, "BBBB", 20);
        List<String> numbers = IntStream.range(0, 19).mapToObj(i -> desk.place(100 + i, 1, 1)).toList();
        assertThat(desk.count("shop.orders where charge is not null")).isZero();

        desk.tx.run(() -> {
            desk.database.em().createNativeQuery("select id from shop.orders where number = ?1 for update").setParameter(1, numbers.get(3)).getResultList();
            CompletableFuture.supplyAsync(() -> desk.place(120, 1, 1)).join();
        });

        assertThat(desk.rows("select number from shop.orders where charge is distinct from 'ch-' || number")).hasToString("[" + numbers.get(3) + "]");
    }

    @Test
    void theJobClosesThoseWhoseTimeIsOverAndFreesWhatTheyHeld() {
        desk.settings.minutesReserved = 30;
        String late = desk.place(7, 1, 2);
        String open = desk.place(8, 1, 1);
        ExpireOrders job = new ExpireOrders(desk.expiry);
        assertThat(job.run()).isEqualTo("0 orders expired");
        desk.database.run("update shop.orders set expires_at = now() where number = '" + late + "'");

        assertThat(job.run()).isEqualTo("1 orders expired");

        assertThat(List.of(desk.stage(late), desk.stage(open))).containsExactly("EXPIRED", "UNPAID");
        assertThat(desk.count("shop.pin where state = 'RESERVED'")).isEqualTo(1);
        assertThat(desk.outbox.of("order.expired")).singleElement().satisfies(event -> assertThat(event.fact("number")).isEqualTo(late));
        assertThat(desk.rows("select actor || ' ' || from_state || '>' || to_state from shop.order_event where to_state = 'EXPIRED'")).hasToString("[clock PLACED>EXPIRED]");
    }

    @ParameterizedTest
    @CsvSource({"300,300", "301,300"})
    void ofTheRulesThatHoldItThreeHundredLettersAreKept(int letters, int kept) {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "r".repeat(letters), "shop.risk.text");
        String number = desk.place(1);

        desk.pay(number);

        assertThat(desk.outbox.of("order.held").get(0).fact("reason")).hasSize(kept);
        assertThat(desk.rows("select length(reason) from shop.order_event where actor = 'risk'")).hasToString("[" + kept + "]");
    }
}
