package org.hanok.simulators.card.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StandardWebhooksTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String BODY = "{\"type\":\"Transaction.Paid\",\"timestamp\":\"2026-11-22T01:02:03.000Z\",\"data\":{"
            + "\"storeId\":\"store-00000000-0000-4000-8000-000000000001\",\"paymentId\":\"ord-20261122-0001\",\"transactionId\":\"tx-0001\"}}";

    /** Accepted by the vendor's own JavaScript library. */
    @Test
    void signsAsTheVendorDoes() {
        assertThat(StandardWebhooks.sign(SECRET, "msg_sample_0001", "1795309323", BODY.getBytes(UTF_8)))
                .isEqualTo("v1,skSPqqIFF0VBLbzBKQ8lQIkrzGlI+HEt62UUifq53z8=");
    }

    @Test
    void everyPartIsSigned() {
        String good = StandardWebhooks.sign(SECRET, "msg", "1", new byte[] {1});
        assertThat(StandardWebhooks.sign(SECRET, "msg2", "1", new byte[] {1})).isNotEqualTo(good);
        assertThat(StandardWebhooks.sign(SECRET, "msg", "2", new byte[] {1})).isNotEqualTo(good);
        assertThat(StandardWebhooks.sign(SECRET, "msg", "1", new byte[] {2})).isNotEqualTo(good);
    }

    @Test
    void aSecretHasItsPrefix() {
        assertThatThrownBy(() -> new WebhookSender("AAECAwQ=")).isInstanceOf(IllegalArgumentException.class);
    }
}
