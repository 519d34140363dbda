package org.hanok.payment.card.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hanok.api.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":\"o-1\"}} | o-1",
        "{\"type\":\"Transaction.Tomorrow\",\"data\":{\"paymentId\":\"o-1\",\"new\":{}}} | o-1",
        "{\"type\":\"BillingKey.Issued\",\"data\":{\"billingKey\":\"b-1\"}} | ''",
        "{\"payment_id\":\"o-1\",\"tx_id\":\"t-1\",\"status\":\"Paid\"} | o-1",
        "tx_id=t-1&payment_id=o%2D1&status=Paid | o-1",
        "tx_id&payment_id=&status=Ready | ''",
        "{} | ''"})
    void bothVersionsSayWhichPayment(String body, String payment) {
        assertThat(WebhookBody.payment(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(payment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "hello", "payment_id", "payment_id=%zz"})
    void whatCannotBeReadIsRefused(String body) {
        assertThatThrownBy(() -> WebhookBody.payment(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
    }
}
