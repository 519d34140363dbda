package org.hanok.payment.card.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class StandardWebhooksTest {

    public static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String BODY = "{\"type\":\"Transaction.Paid\",\"timestamp\":\"2026-11-22T01:02:03.000Z\",\"data\":{\"storeId\":\"store-00000000-0000-4000-8000-000000000001\","
            + "\"paymentId\":\"ord-20261122-0001\",\"transactionId\":\"tx-0001\"}}";
    static final String SIGNATURE = "v1,skSPqqIFF0VBLbzBKQ8lQIkrzGlI+HEt62UUifq53z8=";
    private static final Instant NOW = Instant.ofEpochSecond(1795309323);
    private final StandardWebhooks webhooks = new StandardWebhooks(List.of(Secret.of(SECRET)));

    @Test
    void thePublishedVectorIsGenuine() {
        assertThat(verify(SIGNATURE, BODY, NOW)).isEqualTo("msg_sample_0001");
    }

    @Test
    void oneFittingSignatureOfSeveralIsEnoughAndSoIsTheSecondSecret() {
        assertThat(verify("v1,AAAA " + SIGNATURE, BODY, NOW)).isEqualTo("msg_sample_0001");
        Secret other = Secret.of("whsec_HxAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        assertThat(new StandardWebhooks(List.of(other, Secret.of(SECRET))).verify(headers(SIGNATURE), BODY.getBytes(StandardCharsets.UTF_8), NOW)).isNotEmpty();
    }

    @Test
    void tooOldAndTooEarlyAreRefusedAtTheSecond() {
        assertThat(verify(SIGNATURE, BODY, NOW.plusSeconds(300))).isNotEmpty();
        assertThat(verify(SIGNATURE, BODY, NOW.minusSeconds(300))).isNotEmpty();
        assertThatThrownBy(() -> verify(SIGNATURE, BODY, NOW.plusSeconds(301))).hasMessage("payment.webhook.old");
        assertThatThrownBy(() -> verify(SIGNATURE, BODY, NOW.minusSeconds(301))).hasMessage("payment.webhook.early");
    }

    @Test
    void aPrettyPrintedOrAlteredBodyIsForged() {
        assertThatThrownBy(() -> verify(SIGNATURE, BODY.replace(",", ", "), NOW)).hasMessage("payment.webhook.forged");
        assertThatThrownBy(() -> verify(SIGNATURE, BODY.replace("0001", "0002"), NOW)).hasMessage("payment.webhook.forged");
        assertThatThrownBy(() -> verify("v2," + SIGNATURE.substring(3), BODY, NOW)).hasMessage("payment.webhook.forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void eachHeaderIsNeeded(String name) {
        Map<String, String> headers = new HashMap<>(headers(SIGNATURE));
        headers.remove(name);
        assertThatThrownBy(() -> webhooks.verify(headers, BODY.getBytes(StandardCharsets.UTF_8), NOW)).isInstanceOf(Refused.class).hasMessage("payment.webhook.headers");
        headers.put(name, " ");
        assertThatThrownBy(() -> webhooks.verify(headers, BODY.getBytes(StandardCharsets.UTF_8), NOW)).hasMessage("payment.webhook.headers");
    }

    @Test
    void noSecretOrAShortOneIsNotAccepted() {
        assertThatThrownBy(() -> new StandardWebhooks(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StandardWebhooks(List.of(Secret.of("whsec_AAECAwQFBgcICQoLDA0ODw==")))).isInstanceOf(IllegalArgumentException.class);
    }

    private String verify(String signature, String body, Instant now) {
        return webhooks.verify(headers(signature), body.getBytes(StandardCharsets.UTF_8), now);
    }

    private static Map<String, String> headers(String signature) {
        return Map.of("webhook-id", "msg_sample_0001", "webhook-timestamp", "1795309323", "webhook-signature", signature);
    }
}
