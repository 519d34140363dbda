package org.hanok.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.hanok.simulators.Caller;
import org.hanok.simulators.Receiver;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankSimulatorTest {

    private static final String SECRET = "deposit-secret-for-tests-000001";

    private final Receiver shop;
    private final BankSimulator bank;
    private final Caller caller;

    BankSimulatorTest() throws IOException {
        shop = new Receiver();
        bank = new BankSimulator(0, shop.url(), SECRET);
        caller = new Caller(bank.url());
    }

    @AfterEach
    void stop() {
        bank.close();
        shop.close();
    }

    private JsonNode deposit(String more) throws IOException {
        return caller.postJson("/__sim/deposit", "{\"account\":\"kb\",\"name\":\"김하늘\",\"amount\":46500" + more + "}");
    }

    private static String expected(Receiver.Notice notice) {
        return DepositSignature.sign(SECRET, notice.timestamp(), notice.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "json", "multipart"})
    void noticesAreSignedInEveryFormat(String format) throws Exception {
        assertThat(deposit(",\"format\":\"" + format + "\"").path("sent").get(0).path("status").asInt()).isEqualTo(200);
        Receiver.Notice notice = shop.next();
        assertThat(notice.signature()).isEqualTo(expected(notice));
        assertThat(Long.parseLong(notice.timestamp())).isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        assertThat(notice.text()).contains("46500", "1046500", "kb", "deposit");
    }

    @Test
    void timesAreWrittenAsTheFormatsUsuallyDo() throws Exception {
        caller.post("/__sim/clock", "{\"freeze\":\"2026-11-22T01:02:03Z\"}");
        deposit("");
        assertThat(Values.parse(shop.next().text()).text("received")).isEqualTo("2026-11-22 10:02:03");
        deposit(",\"format\":\"json\"");
        assertThat(Json.read(shop.next().body()).path("received").asText()).isEqualTo("2026-11-22T10:02:03+09:00");
        deposit(",\"received\":\"2026-11-21T00:00:00Z\"");
        assertThat(Values.parse(shop.next().text()).text("received")).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void balancesRunAndTheSameNoticeCanBeRepeated() throws Exception {
        deposit(",\"times\":3");
        Receiver.Notice first = shop.next();
        assertThat(shop.next().body()).isEqualTo(first.body());
        assertThat(shop.next().body()).isEqualTo(first.body());
        deposit("");
        assertThat(Values.parse(shop.next().text()).text("balance")).isEqualTo("1093000");
        deposit(",\"method\":\"withdrawal\"");
        assertThat(Values.parse(shop.next().text()).text("balance")).isEqualTo("1046500");
        deposit(",\"balance\":7");
        assertThat(Values.parse(shop.next().text()).text("balance")).isEqualTo("7");
        assertThat(caller.json("/__sim/state").path("balances").path("kb").asInt()).isEqualTo(7);
        caller.post("/__sim/reset", "");
        assertThat(caller.json("/__sim/state").path("sent")).isEmpty();
    }

    @Test
    void noticesCanBeBrokenInEveryWay() throws Exception {
        deposit(",\"badSignature\":true");
        Receiver.Notice forged = shop.next();
        assertThat(forged.signature()).isNotEqualTo(expected(forged));
        deposit(",\"staleSeconds\":-600");
        Receiver.Notice stale = shop.next();
        assertThat(Long.parseLong(stale.timestamp())).isLessThan(Instant.now().getEpochSecond() - 590);
        assertThat(stale.signature()).isEqualTo(expected(stale));
        deposit(",\"unsigned\":true");
        assertThat(shop.next().signature()).isNull();
        deposit(",\"garbage\":true");
        assertThat(shop.next().text()).contains("%B1%E8%C7%CF%B4%C3");
        deposit(",\"fields\":{\"amount\":\"50,000\",\"name\":null,\"extra\":\"1\"}");
        Values fields = Values.parse(shop.next().text());
        assertThat(fields.text("amount")).isEqualTo("50,000");
        assertThat(fields.all()).doesNotContainKey("name").containsKey("extra");
    }

    @Test
    void faultsApplyToTheNextNotices() throws Exception {
        bank.faults().add("deposit kb", 1, "omit(balance)");
        bank.faults().add("deposit kb", 1, "staleTimestamp(900)");
        bank.faults().add("deposit *", 1, "duplicate(1)");
        assertThat(deposit("").path("sent")).hasSize(2);
        Receiver.Notice notice = shop.next();
        assertThat(Values.parse(notice.text()).all()).doesNotContainKey("balance");
        assertThat(Long.parseLong(notice.timestamp())).isGreaterThan(Instant.now().getEpochSecond() + 800);
        bank.faults().add("deposit kb", 1, "never");
        assertThat(deposit("").path("sent")).isEmpty();
    }

    @Test
    void theAnswerIsShown() throws Exception {
        shop.answer(401);
        assertThat(deposit("").path("sent").get(0).path("status").asInt()).isEqualTo(401);
        shop.close();
        assertThat(deposit("").path("sent").get(0).path("status").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"account\":\"kb\",\"amount\":0}", "{\"account\":\"kb\",\"amount\":1,\"times\":101}",
        "{\"account\":\"kb\",\"amount\":1,\"format\":\"xml\"}", "{\"account\":\"kb\",\"amount\":1,\"url\":\"http://8.8.8.8/\"}", "nonsense"})
    void nonsenseIsRefused(String body) throws IOException {
        assertThat(caller.post("/__sim/deposit", body).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageSendsAndShowsTheAnswer() throws Exception {
        assertThat(caller.get("/sim/bank?amount=9500&name=kim").body()).contains("은행 입금 보내기", "value=\"9500\"", "value=\"kim\"", "아직 움직인 계좌가 없어요");
        var page = caller.form("/sim/bank", Map.of("account", "kb", "name", "김하늘", "amount", "9500", "balance", "", "received", "",
                "method", "deposit", "format", "form", "times", "2", "omit", "", "badSignature", "on"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("HTTP 200", "v1&#x3D;", "<dt>kb</dt><dd>1009500</dd>");
        Receiver.Notice notice = shop.next();
        assertThat(notice.signature()).isNotEqualTo(expected(notice));
        assertThat(shop.next().body()).isEqualTo(notice.body());
        var refused = caller.form("/sim/bank?lang=en", Map.of("account", "kb", "amount", "ten", "format", "form", "times", "1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("An account, an amount");
    }
}
