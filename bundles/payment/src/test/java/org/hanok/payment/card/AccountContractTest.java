package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.Doors;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.refund.Refund;
import org.hanok.payment.refund.RefundAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account for one order, against the simulator: issued, paid exactly, short, over, late and twice, closed at its end; each way the money ends right. */
class AccountContractTest extends Bench {

    @Override
    AccountProvider client(Duration patience) {
        return new AccountProvider(version().accounts(settings(URI.create(service.url()), patience), new AccountBank("SHINHAN", "신한은행", "한옥상점"), house.charges, site(), house.clock)) { };
    }

    /** What a fault of issuing is ordered for. */
    String issuing() {
        return "POST /payments/*/instant";
    }

    /** What a fault of closing is ordered for. */
    String closing() {
        return "POST /payments/*/virtual-account/close";
    }

    private Charge begin() throws Exception {
        Charge charge = house.cashier().request(house.wish("A-1", "vbank", 9500, "김하늘"));
        due();
        return charge;
    }

    /** Whatever webhooks are due have come and were followed. */
    private void due() throws Exception {
        service("POST", "/__sim/clock", "{}");
        follow();
    }

    private void transfer(Charge charge, long amount) throws Exception {
        house.clock.advance(Duration.ofSeconds(1));
        service("POST", "/__sim/deposit", "{\"paymentId\":\"" + charge.id() + "\",\"amount\":" + amount + "}");
        due();
    }

    private JsonNode there(Charge charge) throws Exception {
        return service("GET", "/payments/" + charge.id(), "");
    }

    private List<BankAccount> accounts() {
        return house.cashier().accounts(order);
    }

    private List<Event> mismatches() {
        return house.db.events().stream().filter(event -> event.topic().equals("payment.mismatch")).toList();
    }

    @Test
    void thePayerGetsOneAccountHoweverOftenTheyAskAndThePaymentCountsOnce() throws Exception {
        Charge charge = begin();
        assertThat(charge.next()).as("there is no page to go on to").isEmpty();
        assertThat(accounts()).singleElement().satisfies(account -> {
            assertThat(account.bank()).isEqualTo("신한은행");
            assertThat(account.holder()).isEqualTo("한옥상점");
        });
        String number = accounts().get(0).number();
        assertThat(there(charge).at("/method/accountNumber").asText()).isEqualTo(number);
        assertThat(Instant.parse(there(charge).at("/method/expiredAt").asText()).getEpochSecond()).isEqualTo(house.wish("A-1", "vbank", 9500, "").until().getEpochSecond());
        begin();
        assertThat(accounts().get(0).number()).isEqualTo(number);
        assertThat(state()).as("an account is no payment").isEqualTo(ChargeState.PENDING);
        transfer(charge, 9500);
        paidOnce();
        assertThat(accounts()).as("a paid order shows no account").isEmpty();
        assertThat(house.books.balance("vbank", "KRW")).isEqualTo(Money.won(9500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "connectionReset", "truncateBody", "status(503)", "dropBeforeWork", "garbage"})
    void whenTheAnswerToIssuingIsLostTheAccountIsFoundAndThereIsOne(String trouble) throws Exception {
        house.services.set(0, client(trouble.startsWith("hang") ? Duration.ofMillis(800) : Duration.ofSeconds(20)));
        order(issuing(), trouble, 1);
        attempt(() -> house.cashier().request(house.wish("A-1", "vbank", 9500, "김하늘")));
        Charge charge = begin();
        assertThat(accounts()).hasSize(1);
        assertThat(there(charge).at("/method/accountNumber").asText()).isEqualTo(accounts().get(0).number());
        transfer(charge, 9500);
        paidOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicateWebhook(3)", "webhookNever", "reorderWebhooks", "badSignature", "unknownEventType", "extraFields", "wrongAmount(-5000)", "delayWebhook(86400000)"})
    void howeverTheWebhooksComeTheTransferCountsOnce(String trouble) throws Exception {
        order("webhook *", trouble, -1);
        Charge charge = begin();
        transfer(charge, 9500);
        service("DELETE", "/__sim/faults", "");
        later();
        paidOnce();
    }

    @ParameterizedTest
    @CsvSource({"9400, amount", "9600, amount"})
    void aBankThatTakesAnotherSumPaysNothingHereAndTheMoneyGoesBackByHand(long amount, String reason) throws Exception {
        Charge charge = begin();
        order("deposit *", "bankTakesAnything", 1);
        transfer(charge, amount);
        later();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
        assertThat(mismatches()).singleElement().satisfies(event -> assertThat(event.fact("reason")).isEqualTo(reason));
        handedBack(amount);
        assertThat(house.cashier().request(house.wish("A-1", "vbank", 9500, "김하늘")).id()).as("the order can be paid again").isNotEqualTo(charge.id());
    }

    @Test
    void moneyThatComesAfterTheOrderWasGivenUpGoesBackByHand() throws Exception {
        Charge charge = begin();
        house.cashier().cancel(order);
        order("deposit *", "bankTakesAnything", 1);
        transfer(charge, 9500);
        later();
        assertThat(house.db.topics()).doesNotContain("payment.settled");
        assertThat(mismatches()).singleElement().satisfies(event -> assertThat(event.fact("reason")).isEqualTo("late"));
        handedBack(9500);
    }

    @Test
    void aSecondTransferChangesNothingAndStaffHearOfItOnce() throws Exception {
        Charge charge = begin();
        transfer(charge, 9500);
        order("deposit *", "bankTakesAnything", 1);
        transfer(charge, 9500);
        later();
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
        assertThat(mismatches()).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("reason", "more").containsEntry("told", "19000"));
    }

    @Test
    void anOrderThatIsGivenUpOrRunsOutClosesItsAccountSoThatTheBankTakesNothing() throws Exception {
        Charge charge = begin();
        house.cashier().cancel(order);
        close("payment.cancelled");
        assertThat(there(charge).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(accounts()).isEmpty();

        Charge other = begin();
        assertThat(accounts()).hasSize(1);
        house.clock.advance(Duration.ofMinutes(45));
        house.reconcile().run();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        close("payment.failed");
        close("payment.failed");
        assertThat(there(other).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(mismatches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "dropBeforeWork", "connectionReset", "status(503)", "truncateBody", "garbage"})
    void aClosingWhoseAnswerIsLostIsAskedForAgainUntilItIsDone(String trouble) throws Exception {
        house.services.set(0, client(trouble.startsWith("hang") ? Duration.ofMillis(800) : Duration.ofSeconds(20)));
        Charge charge = begin();
        house.cashier().cancel(order);
        order(closing(), trouble, 1);
        assertThatThrownBy(() -> close("payment.cancelled")).as("so that the outbox delivers it again").isInstanceOf(Refused.class);
        close("payment.cancelled");
        assertThat(there(charge).path("status").asText()).isEqualTo("CANCELLED");
        close("payment.cancelled");
        assertThat(mismatches()).isEmpty();
    }

    @Test
    void aPaidAccountIsNotClosed() throws Exception {
        Charge charge = begin();
        transfer(charge, 9500);
        house.closer().on(new Event("payment.cancelled", order, house.clock.instant(), Map.of("charge", charge.id(), "method", "vbank")));
        assertThat(there(charge).path("status").asText()).isEqualTo("PAID");
    }

    @Test
    void aRefundIsTransferredByStaffAndLeavesTheBooks() throws Exception {
        Charge charge = begin();
        transfer(charge, 9500);
        Repay wish = new Repay(charge.id(), Money.won(9000), Money.won(500), "k1", "asked for");
        assertThat(house.cashier().refund(wish)).isEqualTo(Repayment.BY_HAND);
        house.cashier().transferred("k1", new Payout("kb", "20261122-1", 12));
        assertThat(house.cashier().refund(wish)).isEqualTo(Repayment.DONE);
        assertThat(state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(house.books.balance("fees", "KRW")).isEqualTo(Money.won(-500));
        assertThat(house.audit.look()).isEmpty();
    }

    private void close(String topic) {
        house.db.events().stream().filter(event -> event.topic().equals(topic)).forEach(house.closer()::on);
    }

    /** It waits for staff, who say so from the list of refunds, once. */
    private void handedBack(long amount) {
        assertThat(house.db.value("SELECT state || amount FROM payment.refund")).isEqualTo("BY_HAND" + amount);
        Refund refund = house.db.call(() -> house.db.em().createQuery("SELECT r FROM Refund r JOIN FETCH r.charge", Refund.class).getSingleResult());
        var handed = new RefundAdmin(house.repaid).actions().stream().filter(action -> action.name().equals("handed")).findFirst().orElseThrow();
        assertThat(handed.apply(List.of(refund), Doors.staff())).isEqualTo(1);
        assertThat(handed.apply(List.of(refund), Doors.staff())).isZero();
        assertThat(house.db.value("SELECT state || payout_by FROM payment.refund")).isEqualTo("DONE42");
        assertThat(house.db.topics()).containsOnlyOnce("payment.refunded");
        assertThat(house.audit.look()).isEmpty();
    }
}
