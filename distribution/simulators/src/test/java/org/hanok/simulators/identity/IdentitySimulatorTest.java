package org.hanok.simulators.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySimulatorTest {

    private static final String RETURN = "http://localhost:8181/account/verify/return?state=s";

    private final IdentitySimulator simulator = new IdentitySimulator(0, "V00000000000", "site-key");
    private final Caller browser = new Caller(simulator.url());
    private final Caller server = browser.with(Map.of("X-Site-Key", "site-key"));
    private int requests;

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String body(String more) {
        return "{\"siteCode\":\"V00000000000\",\"returnUrl\":\"" + RETURN + "\",\"requestId\":\"r" + ++requests + "\"" + more + "}";
    }

    private String begin() throws IOException {
        return server.postJson("/api/begin", body("")).path("moduleToken").asText();
    }

    private String choose(String token, String preset) throws IOException {
        return browser.postJson("/__sim/identity/complete", "{\"moduleToken\":\"" + token + "\",\"preset\":\"" + preset + "\"}").path("returnTo").asText();
    }

    private JsonNode result(String token) throws IOException {
        return server.postJson("/api/result", "{\"moduleToken\":\"" + token + "\"}");
    }

    private JsonNode resultOf(String preset) throws IOException {
        String token = begin();
        choose(token, preset);
        return result(token);
    }

    @Test
    void beginGivesATokenAndAPage() throws IOException {
        JsonNode begun = server.postJson("/api/begin", body(",\"reason\":\"00\",\"siteUrl\":\"http://localhost:8181\""));
        assertThat(begun.path("RSLT_CD").asText()).isEqualTo("B000");
        assertThat(begun.path("TX_SEQ_NO").asText()).isEqualTo("r1");
        assertThat(begun.path("url").asText()).isEqualTo(simulator.url() + "/sim/identity?mdl_tkn=" + begun.path("moduleToken").asText());
    }

    @Test
    void aPersonIsPickedInTheBrowserAndFetchedByTheServer() throws IOException {
        String token = begin();
        assertThat(browser.get("/sim/identity?mdl_tkn=" + token).body()).contains("김하늘 · 성인", "알뜰폰", "취소하고 돌아가기").doesNotContain("<script");
        var back = browser.form("/sim/identity", Map.of("mdl_tkn", token, "preset", "adult"));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue(RETURN + "&mdl_tkn=" + token);
        JsonNode result = result(token);
        assertThat(result.path("RSLT_CD").asText()).isEqualTo("B000");
        assertThat(result.path("RSLT_NAME").asText()).isEqualTo("김하늘");
        assertThat(result.path("RSLT_BIRTHDAY").asText()).isEqualTo("19900314");
        assertThat(result.path("RSLT_SEX_CD").asText()).isEqualTo("F");
        assertThat(result.path("RSLT_NTV_FRNR_CD").asText()).isEqualTo("L");
        assertThat(result.path("TEL_COM_CD").asText()).isEqualTo("01");
        assertThat(result.path("TEL_NO").asText()).isEqualTo("01012340001");
        assertThat(result.path("CI").asText()).hasSize(88).startsWith("SIMCI");
        assertThat(result.path("DI").asText()).hasSize(64).startsWith("SIMDI");
        assertThat(result.path("CI_UPDATE").asText()).isEqualTo("1");
    }

    @Test
    void aPersonCanBeTyped() throws IOException {
        String token = begin();
        Map<String, String> typed = new LinkedHashMap<>(Map.of("mdl_tkn", token, "name", " 홍길동 ", "birthday", "2001-02-03", "sex", "M",
                "phone", "010-9999-8888", "carrier", "06", "foreigner", "on"));
        typed.put("birthday", "2001-02-30");
        assertThat(browser.form("/sim/identity", typed).statusCode()).isEqualTo(400);
        typed.put("birthday", "2001-02-03");
        assertThat(browser.form("/sim/identity", typed).statusCode()).isEqualTo(303);
        JsonNode result = result(token);
        assertThat(result.path("RSLT_NAME").asText()).isEqualTo("홍길동");
        assertThat(result.path("RSLT_BIRTHDAY").asText()).isEqualTo("20010203");
        assertThat(result.path("RSLT_NTV_FRNR_CD").asText()).isEqualTo("F");
        assertThat(result.path("TEL_NO").asText()).isEqualTo("01099998888");
    }

    @Test
    void aResultIsHandedOutOnce() throws IOException {
        String token = begin();
        assertThat(result(token).path("RSLT_CD").asText()).isEqualTo(Codes.UNFINISHED);
        choose(token, "adult");
        assertThat(result(token).path("RSLT_CD").asText()).isEqualTo(Codes.OK);
        assertThat(result(token).path("RSLT_CD").asText()).isEqualTo(Codes.FETCHED);
        assertThat(result(token).has("RSLT_NAME")).isFalse();
    }

    @Test
    void tokensLiveTenMinutes() throws IOException {
        String finished = begin();
        String open = begin();
        choose(finished, "adult");
        browser.post("/__sim/clock", "{\"advance\":\"PT10M\"}");
        assertThat(result(finished).path("RSLT_CD").asText()).isEqualTo(Codes.EXPIRED);
        assertThat(browser.get("/sim/identity?mdl_tkn=" + open).statusCode()).isEqualTo(410);
        assertThat(browser.form("/sim/identity", Map.of("mdl_tkn", open, "preset", "adult")).statusCode()).isEqualTo(410);
    }

    @Test
    void tokensBelongToTheirSite() throws IOException {
        browser.post("/__sim/identity/sites", "{\"siteCode\":\"V99999999999\",\"key\":\"other-key\"}");
        Caller other = browser.with(Map.of("X-Site-Key", "other-key"));
        String token = begin();
        choose(token, "adult");
        assertThat(other.postJson("/api/result", "{\"moduleToken\":\"" + token + "\"}").path("RSLT_CD").asText()).isEqualTo(Codes.UNKNOWN);
        assertThat(other.postJson("/api/begin", body("")).path("RSLT_CD").asText()).isEqualTo(Codes.BAD_REQUEST);
        String theirs = other.postJson("/api/begin", body("").replace("V00000000000", "V99999999999")).path("moduleToken").asText();
        choose(theirs, "adult");
        JsonNode there = other.postJson("/api/result", "{\"moduleToken\":\"" + theirs + "\"}");
        JsonNode here = result(token);
        assertThat(there.path("CI")).isEqualTo(here.path("CI"));
        assertThat(there.path("DI")).isNotEqualTo(here.path("DI"));
    }

    @Test
    void strangersAreRefused() throws IOException {
        assertThat(browser.post("/api/begin", body("")).statusCode()).isEqualTo(401);
        assertThat(browser.with(Map.of("X-Site-Key", "wrong")).post("/api/result", "{}").statusCode()).isEqualTo(401);
        assertThat(result("never-given").path("RSLT_CD").asText()).isEqualTo(Codes.UNKNOWN);
    }

    @Test
    void aRequestIdIsUsedOnceAndTheReturnAddressIsOnTheSite() throws IOException {
        String body = body("");
        server.post("/api/begin", body);
        assertThat(server.postJson("/api/begin", body).path("RSLT_CD").asText()).isEqualTo(Codes.REPEATED);
        assertThat(server.postJson("/api/begin", body(",\"siteUrl\":\"https://localhost:8181\"")).path("RSLT_CD").asText()).isEqualTo(Codes.OTHER_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "not json", "{\"siteCode\":\"V00000000000\",\"requestId\":\"r\"}",
        "{\"siteCode\":\"V00000000000\",\"requestId\":\"a-request-id-of-21-chr\",\"returnUrl\":\"http://localhost/r\"}",
        "{\"siteCode\":\"V00000000000\",\"requestId\":\"r\",\"returnUrl\":\"javascript:alert(1)\"}"})
    void badBeginningsAreRefused(String body) throws IOException {
        JsonNode answer = server.postJson("/api/begin", body);
        assertThat(answer.path("RSLT_CD").asText()).isEqualTo(Codes.BAD_REQUEST);
        assertThat(answer.has("moduleToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"refused,B121", "cancelled,B120"})
    void anEndWithoutAPersonComesBackToo(String preset, String code) throws IOException {
        String token = begin();
        assertThat(browser.form("/sim/identity", Map.of("mdl_tkn", token, "preset", preset)).statusCode()).isEqualTo(303);
        JsonNode result = result(token);
        assertThat(result.path("RSLT_CD").asText()).isEqualTo(code);
        assertThat(result.has("RSLT_NAME")).isFalse();
        assertThat(result.has("CI")).isFalse();
    }

    @Test
    void aClosedWindowComesBackNever() throws IOException {
        String token = begin();
        assertThat(browser.form("/sim/identity", Map.of("mdl_tkn", token, "preset", "closed")).statusCode()).isEqualTo(200);
        assertThat(result(token).path("RSLT_CD").asText()).isEqualTo(Codes.UNFINISHED);
    }

    @Test
    void everyKindOfPersonIsThere() throws IOException {
        assertThat(browser.json("/__sim/identity/presets").findValuesAsText("id")).containsExactly("adult", "minor", "othername",
                "foreigner", "mvno", "nophone", "nodi", "cichanged", "refused", "cancelled");
        browser.post("/__sim/clock", "{\"freeze\":\"2026-11-22T01:02:03Z\"}");
        assertThat(resultOf("minor").path("RSLT_BIRTHDAY").asText()).isEqualTo("20111013");
        assertThat(resultOf("foreigner").path("RSLT_NTV_FRNR_CD").asText()).isEqualTo("F");
        assertThat(resultOf("mvno").path("TEL_COM_CD").asText()).isEqualTo("05");
        assertThat(resultOf("nophone").has("TEL_NO")).isFalse();
        assertThat(resultOf("nodi").has("DI")).isFalse();
        JsonNode before = resultOf("adult");
        JsonNode changed = resultOf("cichanged");
        assertThat(changed.path("CI_UPDATE").asText()).isEqualTo("2");
        assertThat(changed.path("CI")).isNotEqualTo(before.path("CI"));
        assertThat(changed.path("DI")).isEqualTo(before.path("DI"));
    }

    @Test
    void theReturnMessageIsEchoedRaw() throws IOException {
        String token = server.postJson("/api/begin", body(",\"returnMsg\":\"<b>hi</b>\"")).path("moduleToken").asText();
        choose(token, "adult");
        assertThat(result(token).path("RETURN_MSG").asText()).isEqualTo("<b>hi</b>");
    }

    @Test
    void faultsReachTheResult() throws IOException {
        simulator.faults().add("POST /api/result", 1, "setField(RSLT_NAME,박다름)");
        assertThat(resultOf("adult").path("RSLT_NAME").asText()).isEqualTo("박다름");
        assertThat(browser.json("/__sim/state").path("attempts").get(0).path("fetched").asBoolean()).isTrue();
        browser.post("/__sim/reset", "");
        assertThat(browser.json("/__sim/state").path("attempts")).isEmpty();
    }

    @Test
    void wrongChoicesAreRefused() throws IOException {
        assertThat(browser.post("/__sim/identity/complete", "{\"moduleToken\":\"none\",\"preset\":\"adult\"}").statusCode()).isEqualTo(400);
        assertThat(browser.post("/__sim/identity/complete", "{\"moduleToken\":\"" + begin() + "\",\"preset\":\"nobody\"}").statusCode()).isEqualTo(400);
        String token = begin();
        String person = "{\"moduleToken\":\"" + token + "\",\"person\":{\"name\":\"A\",\"birthday\":\"19900101\",\"sex\":\"M\",\"carrier\":\"02\"}}";
        assertThat(browser.post("/__sim/identity/complete", person).statusCode()).isEqualTo(200);
        assertThat(result(token).path("RSLT_NAME").asText()).isEqualTo("A");
    }
}
