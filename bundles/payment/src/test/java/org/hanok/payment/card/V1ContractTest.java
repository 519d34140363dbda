package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.Doors;
import org.hanok.payment.inbox.PaymentWebhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client in the words of V1 against the simulator's V1 face: each trouble of the contract is ordered there, and the money ends right on both sides. */
class V1ContractTest extends CardBench {

    private static final String READ = "GET /v1/payments/find/*";
    private static final String CANCEL = "POST /v1/payments/cancel";
    private static final String NO = "status(200,{\"code\":1,\"message\":\"no\",\"response\":null})";

    @Override
    Version version() {
        return Version.V1;
    }

    @Test
    void anHonestPaymentIsPinnedPaidAndReadBack() throws Exception {
        Charge charge = begin();
        assertThat(pages().pay(charge.id()).getHeaderString("Refresh")).contains("imp=imp00000000", "merchant_uid=" + charge.id(), "amount=9500",
                "currency=KRW", "m_redirect_url=", "%2Fpayment%2Freturn%2F" + charge.id(), "notice_url=", "%2Fwebhooks%2Fpayment%2Fcard");
        pay(charge, "approve");
        paidOnce();
        assertThat(house.db.value("SELECT reference FROM payment.charge")).startsWith("imp_");
        assertThat(house.db.value("SELECT string_agg(convert_from(body, 'UTF8'), ' ') FROM payment.inbox_entry")).contains("\"status\":\"paid\"")
                .doesNotContain("CANARY");
        assertThat(calls("/v1/users/getToken")).as("one token for all").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "slowDrip(300)", "dropBeforeWork", "connectionReset", "status(503)", "status(429)", "status(401)",
        "status(502,<html>sorry</html>)", "status(404)", NO, "truncateBody", "garbage", "tlsError", "rateLimit(0,60)", "unknownStatus",
        "setField(response.sandbox,null)", "setField(response.amount,95.5)", "setField(code,none)"})
    void whenTheServiceCannotBeReadWhatWasPaidIsFoundOutLater(String trouble) throws Exception {
        Charge charge = begin();
        trouble(READ, trouble, -1);
        pay(charge, "approve");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        service("DELETE", "/__sim/faults", "");
        house.services.set(0, client(Duration.ofSeconds(20)));
        later();
        paidOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extraFields", "wrongContentType", "setField(response.pay_method,of_tomorrow)", "setField(response.amount,9500.0)"})
    void whatTheServiceAddsOrMislabelsIsOverlooked(String change) throws Exception {
        Charge charge = begin();
        order("GET *", change, -1);
        pay(charge, "approve");
        paidOnce();
    }

    @ParameterizedTest
    @CsvSource({"wrongCurrency, currency", "testChannel, channel"})
    void anAnswerThatDisagreesIsNotKeptButCancelledThere(String lie, String reason) throws Exception {
        Charge charge = begin();
        order(READ, lie, -1);
        pay(charge, "approve");
        goneBack(charge, reason);
    }

    @ParameterizedTest
    @CsvSource({"wrongAmount(-500), amount, DONE", "wrongAmount(500), amount, WAITING", "wrongOrder, order, DONE"})
    void whereTheServiceIsConfusedNothingIsPaidNothingIsCancelledBlindlyAndStaffHear(String lie, String reason, String end) throws Exception {
        Charge charge = begin();
        order(READ, lie, -1);
        pay(charge, "approve");
        later();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.topics()).doesNotContain("payment.settled", "payment.refunded");
        mismatch(reason);
        assertThat(house.db.value("SELECT state FROM payment.refund")).isEqualTo("WAITING");
        assertThat(service("GET", "/payments/" + charge.id(), "").at("/amount/cancelled").asLong()).isZero();
        service("DELETE", "/__sim/faults", "");
        later();
        assertThat(house.db.value("SELECT state FROM payment.refund")).as("more than was paid does not go back").isEqualTo(end);
    }

    @Test
    void anAmountChangedInTheBrowserIsBlockedAndWhereItIsNotItGoesBack() throws Exception {
        Charge charge = begin();
        pay(charge, "tamper");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        order("POST /sim/pay", "ignorePreRegister", 1);
        pay(charge, "tamper");
        goneBack(charge, "amount");
    }

    @Test
    void aTestPaymentThatTheServiceHidesIsNoPaymentAndTheChargeEnds() throws Exception {
        Charge charge = begin();
        order(READ, "sandboxHidden", -1);
        order("GET /sim/pay", "ignorePreRegister", 1);
        service("POST", "/__sim/pay", ("{\"imp\":\"imp00000000\",\"merchant_uid\":\"%s\",\"name\":\"x\",\"amount\":9500,\"channelKey\":\"channel-key-test-1\","
                + "\"m_redirect_url\":\"http://localhost/\",\"decision\":\"approve\"}").formatted(charge.id()));
        later();
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        house.clock.advance(Duration.ofMinutes(45));
        house.reconcile().run();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicateWebhook(3)", "extraFields", "wrongAmount(-5000)", "webhookBeforeReply", "unknownEventType", "webhookNever",
        "delayWebhook(86400000)", "form"})
    void howeverTheWebhookComesOrNotThePaymentCountsOnce(String trouble) throws Exception {
        Charge charge = begin();
        if (trouble.equals("form")) {
            service("POST", "/__sim/console/v1", "{\"form\":true}");
        } else {
            order(trouble.equals("webhookBeforeReply") ? "POST /sim/pay" : "webhook Transaction.Paid", trouble, 1);
        }
        pay(charge, "approve");
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo(trouble.matches("webhookNever|delayWebhook.*") ? "0" : "1");
        later();
        paidOnce();
    }

    @Test
    void aForgedWebhookIsAtMostAReasonToAsk() throws Exception {
        Charge charge = begin();
        assertThat(tell("{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"" + charge.id() + "\",\"status\":\"paid\"}")).isEqualTo(200);
        assertThat(tell("imp_uid=imp_1&merchant_uid=" + charge.id() + "&status=paid")).isEqualTo(200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).as("the same news once").isEqualTo("1");
        for (String stranger : new String[] {"{\"merchant_uid\":\"somebody-elses\",\"status\":\"paid\"}", "{}", "[1]", "{", "", "merchant_uid=%zz"}) {
            assertThat(tell(stranger)).as(stranger).isEqualTo(401);
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("1");
        pay(charge, "approve");
        later();
        paidOnce();
    }

    @Test
    void aPaymentWhoseBrowserIsLostCountsOneThatFailedOrWasLeftDoesNot() throws Exception {
        pay(begin(), "lose");
        paidOnce();
        close();
        open();
        Charge failed = begin();
        pay(failed, "fail");
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).as("V1 does not tell of it").isEqualTo("0");
        pages().comeBack(failed.id());
        assertThat(state()).isEqualTo(ChargeState.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "dropBeforeWork", "connectionReset", "status(503)", "status(429)", "status(401)", "truncateBody", "garbage",
        "tlsError", "rateLimit(0,60)", "setField(response.cancel_history,[])"})
    void whateverHappensToARefundItIsPaidOnce(String trouble) throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        trouble(CANCEL, trouble, 1);
        for (int tries = 0; tries < 3; tries++) {
            attempt(() -> house.cashier().refund(order, Money.won(3000), "k1", "asked for"));
            if (trouble.equals("tlsError")) {
                house.services.set(0, client(Duration.ofSeconds(20)));
            }
            later();
        }
        refunded(charge, 3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelFails", NO, "status(400,{\"code\":-1})"})
    void aNoThatMovedNothingIsForGoodUntilStaffAskAgain(String no) throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        order(CANCEL, no, 1);
        Repay wish = new Repay(charge.id(), Money.won(3000), Money.won(0), "k1", "asked for");
        assertThat(house.cashier().refund(wish)).isEqualTo(Repayment.FAILED);
        assertThat(house.db.topics()).contains("payment.refund.failed");
        later();
        assertThat(calls("/v1/payments/cancel")).isEqualTo(1);
        assertThat(house.cashier().refund(wish)).isEqualTo(Repayment.DONE);
        refunded(charge, 3000);
    }

    @Test
    void aBalanceThatIsNotWhatWeBelieveRefusesTheRefundUntilWeLookAgain() throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        order(READ, "setField(response.cancel_amount,500)", 1);
        attempt(() -> house.cashier().refund(order, Money.won(3000), "k1", "asked for"));
        assertThat(house.db.value("SELECT state FROM payment.refund")).as("not for good").isEqualTo("WAITING");
        later();
        refunded(charge, 3000);
    }

    @Test
    void aRefundOfNothingIsNotTheWholeSum() throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        assertThatThrownBy(() -> client(Duration.ofSeconds(20)).refund(charge.id(), Money.won(0), "k1", "nothing")).isInstanceOf(Declined.class);
        assertThat(calls("/v1/payments/cancel")).isZero();
    }

    @Test
    void whatIsCancelledInPartStaysPaidAndInTheConsoleIsNoticed() throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        assertThat(house.cashier().refund(order, Money.won(3000), "k1", "asked for")).isTrue();
        pages().comeBack(charge.id());
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(client(Duration.ofSeconds(20)).returned(charge.id())).contains(Money.won(3000));
        assertThat(house.cashier().refund(order, Money.won(6500), "k2", "the rest")).isTrue();
        assertThat(state()).isEqualTo(ChargeState.REFUNDED);
        close();
        open();
        Charge other = begin();
        pay(other, "approve");
        service("POST", "/__sim/console/cancel", "{\"paymentId\":\"" + other.id() + "\"}");
        service("POST", "/__sim/clock", "{}");
        follow();
        assertThat(state()).isEqualTo(ChargeState.REFUNDED);
        mismatch("reversed");
    }

    @Test
    void aTokenThatIsOverIsReplacedAndTheCallMadeOnceMore() throws Exception {
        Charge charge = begin();
        service("POST", "/__sim/clock", "{\"advance\":\"PT31M\"}");
        pay(charge, "approve");
        paidOnce();
        assertThat(calls("/v1/users/getToken")).isEqualTo(2);
        house.clock.advance(Duration.ofMinutes(30));
        assertThat(house.cashier().refund(order, Money.won(3000), "k1", "asked for")).as("by our clock it is over").isTrue();
        assertThat(calls("/v1/users/getToken")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status(401)", "status(503)", "setField(response.expired_at,soon)", "setField(response.access_token,)", "setField(code,1)",
        "connectionReset"})
    void withoutATokenNothingIsKnown(String trouble) throws Exception {
        order("POST /v1/users/getToken", trouble, -1);
        assertThatThrownBy(this::begin).isInstanceOf(Refused.class);
        service("DELETE", "/__sim/faults", "");
        pay(begin(), "approve");
        paidOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "connectionReset", "truncateBody", "status(503)"})
    void whenTheAnswerToPinningIsLostItIsFoundPinned(String trouble) throws Exception {
        trouble("POST /v1/payments/prepare", trouble, 1);
        assertThatThrownBy(this::begin).isInstanceOf(Refused.class);
        house.services.set(0, client(Duration.ofSeconds(20)));
        pay(begin(), "approve");
        paidOnce();
    }

    @Test
    void whatIsPinnedAtAnotherPriceOrInAnotherCurrencyDoesNotBegin() throws Exception {
        Charge charge = begin();
        assertThat(client(Duration.ofSeconds(20)).begin(charge, house.wish("A-1", "card", 9500, ""))).as("pinned already").isPresent();
        order("GET /v1/payments/prepare/*", "setField(response.amount,1)", 1);
        assertThatThrownBy(() -> client(Duration.ofSeconds(20)).begin(charge, house.wish("A-1", "card", 9500, ""))).hasMessage("payment.card.unavailable");
        Charge dollars = new Charge("c", order, "card", new Money(950, "USD"), ChargeState.PENDING, null);
        assertThatThrownBy(() -> client(Duration.ofSeconds(20)).begin(dollars, house.wish("A-1", "card", 9500, ""))).hasMessage("payment.card.unavailable");
    }

    private int tell(String body) throws Exception {
        return new PaymentWebhook(house.providers(), house.inbox, Doors.keys()).told("card", Doors.headers(Map.of()), Doors.stranger(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))).getStatus();
    }

    private long calls(String path) {
        return service.journal().entries().stream().filter(call -> call.path().equals(path)).count();
    }

    private void mismatch(String reason) {
        assertThat(house.db.events()).filteredOn(event -> event.topic().equals("payment.mismatch")).singleElement()
                .satisfies(event -> assertThat(event.fact("reason")).isEqualTo(reason));
    }

    private void refunded(Charge charge, long amount) throws Exception {
        assertThat(service("GET", "/payments/" + charge.id(), "").at("/amount/cancelled").asLong()).isEqualTo(amount);
        assertThat(house.db.value("SELECT string_agg(state || amount, ',') FROM payment.refund")).isEqualTo("DONE" + amount);
        assertThat(house.db.topics()).containsOnlyOnce("payment.refunded");
        assertThat(house.audit.look()).isEmpty();
    }
}
