package org.hanok.simulators.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.hanok.simulators.Caller;
import org.hanok.simulators.EchoSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private final EchoSimulator simulator = new EchoSimulator();
    private final Caller caller = new Caller(simulator.url());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void order(String action) throws IOException {
        assertThat(caller.post("/__sim/faults", "{\"match\":\"POST /echo/*\",\"action\":\"" + action + "\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutFaultsItAnswers() throws IOException {
        assertThat(caller.postJson("/echo/hi", "").path("word").asText()).isEqualTo("hi");
        assertThat(caller.get("/echo/hi").statusCode()).isEqualTo(405);
        assertThat(caller.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(caller.get("/broken").statusCode()).isEqualTo(500);
    }

    @Test
    void hangBeforeReplyDoesTheWorkAndNeverAnswers() throws IOException {
        order("hangBeforeReply");
        assertThatThrownBy(() -> caller.patient(Duration.ofSeconds(2)).post("/echo/a", "")).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.worked).hasValue(1);
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(200);
    }

    @Test
    void dropBeforeWorkDoesNothing() throws IOException {
        order("dropBeforeWork");
        assertThatThrownBy(() -> caller.post("/echo/a", "x")).isInstanceOf(IOException.class);
        assertThat(simulator.worked).hasValue(0);
    }

    @Test
    void connectionResetComesAfterTheWork() throws IOException {
        order("connectionReset");
        assertThatThrownBy(() -> caller.post("/echo/a", "x")).isInstanceOf(IOException.class);
        assertThat(simulator.worked).hasValue(1);
    }

    @Test
    void statusAnswersInsteadOfTheWork() throws IOException {
        order("status(502,<html>bad gateway, sorry</html>)");
        var answer = caller.post("/echo/a", "");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("<html>bad gateway, sorry</html>");
        assertThat(simulator.worked).hasValue(0);
    }

    @Test
    void rateLimitRefusesWhatComesTooSoonWithoutDoingIt() throws IOException {
        caller.post("/__sim/faults", "{\"match\":\"*\",\"times\":-1,\"action\":\"rateLimit(2,60)\"}");
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(200);
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(200);
        var refused = caller.post("/echo/a", "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(simulator.worked).hasValue(2);
        caller.post("/__sim/clock", "{\"advance\":\"PT61S\"}");
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(200);
    }

    @Test
    void truncateBodyBreaksOffInTheMiddle() throws IOException {
        order("truncateBody");
        assertThatThrownBy(() -> caller.post("/echo/a", "")).isInstanceOf(IOException.class);
        assertThat(simulator.worked).hasValue(1);
    }

    @Test
    void slowDripComesByteByByte() throws IOException {
        order("slowDrip(1)");
        long before = System.nanoTime();
        var answer = caller.post("/echo/a", "");
        assertThat(answer.body()).contains("\"a\"");
        assertThat(System.nanoTime() - before).isGreaterThan(answer.body().length() * 1_000_000L);
    }

    @Test
    void garbageIsNoJsonInNoEncoding() throws IOException {
        order("garbage");
        assertThatThrownBy(() -> caller.postJson("/echo/a", "")).isInstanceOf(IOException.class);
        assertThat(simulator.worked).hasValue(1);
    }

    @Test
    void delayAnswersLate() throws IOException {
        order("delay(60000)");
        assertThatThrownBy(() -> caller.patient(Duration.ofSeconds(2)).post("/echo/a", "")).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.worked).hasValue(1);
    }

    @Test
    void fieldsAreAddedAndChanged() throws IOException {
        order("extraFields");
        assertThat(caller.postJson("/echo/a", "").has("unknownFieldAddedToday")).isTrue();
        order("setField(deep.amount,99)");
        assertThat(caller.postJson("/echo/a", "").path("deep").path("amount").asInt()).isEqualTo(99);
        order("setField(word,some text)");
        assertThat(caller.postJson("/echo/a", "").path("word").asText()).isEqualTo("some text");
        order("wrongContentType");
        assertThat(caller.post("/echo/a", "").headers().firstValue("Content-Type")).hasValue("text/html; charset=UTF-8");
    }

    @Test
    void aRuleIsUsedAsOftenAsItSaysAndInOrder() throws IOException {
        caller.method("PUT", "/__sim/faults", "[{\"match\":\"POST /echo/a\",\"times\":2,\"action\":\"status(503)\"},"
                + "{\"match\":\"*\",\"times\":-1,\"action\":\"setField(word,always)\"}]");
        assertThat(caller.post("/echo/b", "").statusCode()).isEqualTo(200);
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(503);
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(503);
        assertThat(caller.postJson("/echo/a", "").path("word").asText()).isEqualTo("always");
        assertThat(caller.json("/__sim/faults").findValuesAsText("times")).containsExactly("0", "-1");
        assertThat(caller.method("DELETE", "/__sim/faults", "").statusCode()).isEqualTo(200);
        assertThat(caller.json("/__sim/faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status(", "delay(now)", "", "two words", "(1)", "asyncCancel", "dealy(10)"})
    void nonsenseIsRefused(String action) throws IOException {
        String rule = "{\"match\":\"*\",\"action\":\"" + action + "\"}";
        assertThat(caller.post("/__sim/faults", rule).statusCode()).isEqualTo(400);
        assertThat(caller.json("/__sim/faults")).isEmpty();
    }
}
