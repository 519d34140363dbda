package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.Secret;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.House;
import org.hanok.payment.card.wire.CardSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds against the card service: its answers, its silence, and its own account of what went back. */
class CardRefundTest {

    private Gateway gateway;
    private House house;
    private Charge charge;

    @BeforeEach
    void open() throws IOException {
        gateway = new Gateway();
        house = new House();
        house.with(new CardProvider(Version.V2.cards(new CardSettings(gateway.base(), Secret.of("api-secret"), List.of(Secret.of("whsec_" + "A".repeat(44))), "store-1", "channel-1",
                URI.create("http://127.0.0.1/pay"), false, Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(3)), house.charges, House.site(java.util.Map.of()),
                house.clock)) {
        });
        charge = house.cashier().request(house.wish("A-1", "card", 9500, "김하늘"));
        gateway.paid(charge.id(), 9500);
        assertThat(house.confirmation().ask(charge.id(), true)).isTrue();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Repayment refund(long won, String key) {
        return house.cashier().refund(new Repay(charge.id(), Money.won(won), Money.won(0), key, "asked for"));
    }

    private long cancelled() {
        return gateway.payment(charge.id()).get("amount").get("cancelled").asLong();
    }

    private String state() {
        return house.db.value("SELECT state FROM payment.refund");
    }

    @ParameterizedTest
    @EnumSource(value = Gateway.Trouble.class, names = {"DROP", "STATUS_503", "TRUNCATED", "HTML", "UNAUTHORIZED", "HANG_AFTER_WORK", "HANG_ON_CANCEL"})
    void whateverTheServiceDoesTheMoneyGoesBackOnceInTheEnd(Gateway.Trouble trouble) {
        gateway.trouble = trouble;
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.WAITING);
        assertThat(state()).isEqualTo("WAITING");

        gateway.trouble = Gateway.Trouble.NONE;
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();

        assertThat(state()).isEqualTo("DONE");
        assertThat(cancelled()).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAX_CANCEL_COUNT_REACHED", "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT", "PAYMENT_NOT_PAID", "SOME_NEW_TYPE"})
    void aServiceThatSaysNoIsFinalUntilStaffAskAgain(String type) {
        gateway.refusal = type;
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.FAILED);
        assertThat(house.db.topics()).contains("payment.refund.failed");
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isEqualTo(1);

        gateway.refusal = "";
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.DONE);
        assertThat(cancelled()).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN", "IDEMPOTENCY_OUTSTANDING_REQUEST", "PAYMENT_ALREADY_CANCELLED"})
    void whatPassesIsAskedForAgainByItself(String type) {
        gateway.refusal = type;
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.WAITING);
        gateway.refusal = "";
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(state() + cancelled()).isEqualTo("DONE3000");
    }

    @Test
    void aCancellationThatTheServiceGaveUpIsBegunAnew() {
        gateway.cancellation = "FAILED";
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.FAILED);
        gateway.cancellation = "SUCCEEDED";

        assertThat(refund(3000, "k1")).as("under another idempotency key, else the service repeats its answer").isEqualTo(Repayment.DONE);
        assertThat(cancelled()).isEqualTo(3000);
    }

    @Test
    void aCancellationThatRunsIsWaitedForAndNotAskedForTwice() {
        gateway.cancellation = "REQUESTED";
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.WAITING);
        assertThat(refund(3000, "k1")).isEqualTo(Repayment.WAITING);
        ((ObjectNode) gateway.payment(charge.id()).get("cancellations").get(0)).put("status", "SUCCEEDED");

        assertThat(refund(3000, "k1")).isEqualTo(Repayment.DONE);
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isEqualTo(1);
    }

    @Test
    void theServicesOwnSumIsComparedWithOurs() {
        refund(3000, "k1");
        var check = new org.hanok.payment.refund.RefundCheck(house.db.em(), house.db, house.db, house.clock, house.charges, house.providers());
        assertThat(check.run()).isEqualTo("1 refunded charges compared, 0 differ");
        refund(1000, "k2");
        ((ObjectNode) gateway.payment(charge.id()).get("amount")).put("cancelled", 9000);
        assertThat(check.run()).isEqualTo("1 refunded charges compared, 1 differ");
        assertThat(house.db.topics()).containsOnlyOnce("payment.refund.mismatch");
        refund(100, "k3");
        gateway.trouble = Gateway.Trouble.DROP;
        assertThat(check.run()).as("not known now").isEqualTo("1 refunded charges compared, 0 differ");
    }
}
