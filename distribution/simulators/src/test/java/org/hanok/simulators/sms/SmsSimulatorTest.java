package org.hanok.simulators.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.hanok.simulators.Caller;
import org.hanok.simulators.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSimulatorTest {

    private final SmsSimulator simulator = new SmsSimulator(0, "k", "0200000000");
    private final Caller caller = new Caller(simulator.url());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void jsonComesAsHtmlAndItsTypesFlap() throws IOException {
        HttpResponse<String> first = send(Map.of());
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(Json.MAPPER.readTree(first.body()).path("result_code").isTextual()).isTrue();
        assertThat(Json.MAPPER.readTree(send(Map.of()).body()).path("msg_id").isNumber()).isTrue();
        assertThat(caller.get("/sim/sms?lang=en").body()).contains("Text messages sent (2)", "01012345678");
    }

    @ParameterizedTest
    @CsvSource({"key, other, -101", "user_id, '', -101", "sender, 0211111111, -103", "receiver, 0212345678, -102", "msg, '', -102"})
    void whatAligoRefusesIsRefusedWithStatus200(String field, String value, int code) throws IOException {
        HttpResponse<String> answer = send(Map.of(field, value));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.MAPPER.readTree(answer.body()).path("result_code").asInt()).isEqualTo(code);
        assertThat(caller.json("/__sim/sms")).isEmpty();
    }

    @Test
    void bytesAreCountedAsTheCarriersDoAndWhatTheyLackBecomesAQuestionMark() throws IOException {
        send(Map.of("msg", "가".repeat(45)));
        send(Map.of("msg", "가".repeat(46)));
        send(Map.of("msg", "좋아요 😀"));
        JsonNode sent = caller.json("/__sim/sms");
        assertThat(sent.findValuesAsText("kind")).containsExactly("SMS", "LMS", "SMS");
        assertThat(sent.get(0).path("text").asText()).isEqualTo("좋아요 ?");
    }

    @Test
    void withoutThePathsSlashNobodyIsHomeAndAnEmptyPurseSendsNothing() throws IOException {
        assertThat(caller.form("/send", Map.of()).statusCode()).isEqualTo(404);
        caller.post("/__sim/sms/balance", "{\"left\":1}");
        assertThat(send(Map.of("receiver", "01012345678,01087654321")).body()).contains("-201");
        assertThat(send(Map.of()).body()).contains("success");
        assertThat(caller.json("/__sim/state").path("left").asInt()).isZero();
        caller.post("/__sim/reset", "");
        assertThat(send(Map.of()).body()).contains("success");
    }

    private HttpResponse<String> send(Map<String, String> other) throws IOException {
        Map<String, String> form = new HashMap<>(Map.of("key", "k", "user_id", "u", "sender", "0200000000", "receiver", "01012345678", "msg", "PIN이 도착했어요"));
        form.putAll(other);
        return caller.form("/send/", form);
    }
}
