package org.hanok.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hanok.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(Long.parseLong(Notices.TIMESTAMP));
    private final DepositSignature signature = new DepositSignature(Secret.of(Notices.SECRET));

    @Test
    void theAgreedVectorsFit() {
        assertThat(fits(Notices.FORM, Notices.FORM_SIGNATURE)).isTrue();
        assertThat(fits(Notices.JSON, Notices.JSON_SIGNATURE)).isTrue();
        assertThat(fits(Notices.MULTIPART, Notices.MULTIPART_SIGNATURE)).isTrue();
    }

    @Test
    void aChangedBodyOrSignatureDoesNotFit() {
        assertThat(fits(Notices.FORM.replace("46500", "46501"), Notices.FORM_SIGNATURE)).isFalse();
        assertThat(fits(Notices.JSON.replace(",", ", "), Notices.JSON_SIGNATURE)).isFalse();
        assertThat(fits(Notices.FORM, Notices.JSON_SIGNATURE)).isFalse();
        assertThat(fits(Notices.FORM, Notices.FORM_SIGNATURE.toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(fits(Notices.FORM, Notices.FORM_SIGNATURE.substring(3))).isFalse();
        assertThat(fits(Notices.FORM, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "300,true", "301,false", "-300,true", "-301,false", "86400,false"})
    void fiveMinutesEitherWayAreAllowed(long late, boolean fits) {
        assertThat(signature.fits(Notices.TIMESTAMP, Notices.FORM_SIGNATURE, bytes(Notices.FORM), NOW.plusSeconds(late))).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-5", "1795309323.0", "99999999999999999999"})
    void aTimestampIsANumber(String timestamp) {
        String own = signature.of(timestamp, bytes(Notices.FORM));
        assertThat(signature.fits(timestamp, own, bytes(Notices.FORM), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "twenty-three-bytes-long"})
    void aShortSecretIsNone(String secret) {
        assertThatThrownBy(() -> new DepositSignature(Secret.of(secret))).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean fits(String body, String given) {
        return signature.fits(Notices.TIMESTAMP, given, bytes(body), NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
