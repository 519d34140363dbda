package org.hanok.simulators.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the deposit contract: whoever writes a receiver checks the same ones. */
class BodyFormatTest {

    private static final String SECRET = "deposit-secret-for-tests-000001";
    private static final String TIMESTAMP = "1795309323";

    private static Map<String, String> fields(String received) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("account", "kb");
        fields.put("received", received);
        fields.put("name", "김하늘");
        fields.put("method", "deposit");
        fields.put("amount", "46500");
        fields.put("balance", "1046500");
        return fields;
    }

    @ParameterizedTest
    @CsvSource({
        "form,2026-11-22 10:02:03,120,v1=7a398245b4f38eab0a75dcaec01dbe4648b285245eb194512c6c65b5a0313140",
        "json,2026-11-22T10:02:03+09:00,126,v1=4999271969139579b4308892229947681195bde140fd19d1037d709a778ad8a5",
        "multipart,2026-11-22 10:02:03,541,v1=069fc6332fbb2353ecdb48a69c7ca718247e01150b5d3e1c75423f51c5118e50"})
    void everyFormatHasItsBytesAndSignature(String format, String received, int length, String signature) {
        byte[] body = BodyFormat.of(format).encode(fields(received), UTF_8);
        assertThat(body).hasSize(length);
        assertThat(DepositSignature.sign(SECRET, TIMESTAMP, body)).isEqualTo(signature);
    }

    @Test
    void amountsAreJsonNumbersAndEverythingElseIsText() {
        Map<String, String> fields = fields("2026-11-22T10:02:03+09:00");
        fields.put("name", "\"(주)\\한옥\"");
        fields.put("balance", "1,046,500");
        var json = Json.read(BodyFormat.JSON.encode(fields, UTF_8));
        assertThat(json.path("amount").isNumber()).isTrue();
        assertThat(json.path("balance").isTextual()).isTrue();
        assertThat(json.path("name").asText()).isEqualTo("\"(주)\\한옥\"");
    }

    @Test
    void textCanBeEucKr() {
        assertThat(new String(BodyFormat.FORM.encode(fields("x"), Charset.forName("EUC-KR")), UTF_8)).contains("name=%B1%E8%C7%CF%B4%C3");
        assertThat(new String(BodyFormat.JSON.encode(fields("x"), Charset.forName("EUC-KR")), UTF_8)).contains("\uFFFD");
    }

    @Test
    void otherFormatsAreRefused() {
        assertThatThrownBy(() -> BodyFormat.of("xml")).isInstanceOf(Refusal.class);
    }
}
