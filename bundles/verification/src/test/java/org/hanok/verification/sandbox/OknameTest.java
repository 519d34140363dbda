package org.hanok.verification.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hanok.api.Refused;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OknameTest {

    private static final int PORT = 8401;
    private static final String BASE = "http://127.0.0.1:" + PORT;
    private static final String PERSON = """
            {"RSLT_CD":"B000","RSLT_MSG":"ok","TX_SEQ_NO":"%s","RETURN_MSG":"<b>x</b>","RSLT_NAME":"김하늘","RSLT_BIRTHDAY":"19900314","RSLT_SEX_CD":"F",
            "RSLT_NTV_FRNR_CD":"L","CI":"SIMCI1","CI_UPDATE":"1","DI":"SIMDI1","TEL_COM_CD":"05","TEL_NO":"010-1234-5678","NEW_FIELD":"?"}""";

    private final Okname okname = okname(Duration.ofSeconds(20));
    private HttpServer service;
    private String answer = "";
    private int status = 200;
    private CountDownLatch gate = new CountDownLatch(0);
    private JsonNode asked;
    private String key;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
        service.createContext("/", exchange -> {
            asked = new ObjectMapper().readTree(exchange.getRequestBody());
            key = exchange.getRequestHeaders().getFirst("X-Site-Key");
            held();
            byte[] body = answer.replace("REQUEST", asked.path("requestId").asText()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.setExecutor(Executors.newCachedThreadPool());
        service.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        service.stop(0);
    }

    @Test
    void beginsWithAFreshRequestAndAReturnThatCarriesTheState() {
        IdentityVerifier.Started started = begin();
        assertThat(started.page()).hasToString(BASE + "/sim/identity?mdl_tkn=module-1");
        assertThat(started.token()).matches("[\\w-]{20}\\.module-1");
        assertThat(key).isEqualTo("secret-key");
        assertThat(asked.path("returnUrl").asText()).isEqualTo("http://localhost:8181/account/verification/return/okname?state=the+state");
        assertThat(asked.path("siteCode").asText()).isEqualTo("V00000000000");
        assertThat(begin().token()).isNotEqualTo(started.token());
    }

    @Test
    void readsThePerson() {
        answer = PERSON.formatted("request-1");
        Identity identity = okname.complete("request-1.module-1", Map.of("mdl_tkn", "module-1"));
        assertThat(asked.path("moduleToken").asText()).isEqualTo("module-1");
        assertThat(identity.name().reveal()).isEqualTo("김하늘");
        assertThat(identity.born()).isEqualTo(LocalDate.of(1990, 3, 14));
        assertThat(identity.sex()).isEqualTo(Identity.Sex.FEMALE);
        assertThat(identity.carrier()).isEqualTo("KT_MVNO");
        assertThat(identity.phone().reveal()).isEqualTo("01012345678");
        assertThat(identity.personKey().reveal()).isEqualTo("SIMCI1");
        assertThat(identity.foreigner()).isFalse();
    }

    @Test
    void takesTheSiteKeyWherePersonKeyIsMissingAndLeavesMissingFieldsEmpty() {
        answer = "{\"RSLT_CD\":\"B000\",\"TX_SEQ_NO\":\"r\",\"RSLT_NAME\":\"JOHN DOE\",\"RSLT_BIRTHDAY\":\"19800101\",\"RSLT_SEX_CD\":\"M\",\"RSLT_NTV_FRNR_CD\":\"F\",\"DI\":\"SIMDI1\"}";
        Identity identity = okname.complete("r.m", Map.of("mdl_tkn", "m"));
        assertThat(identity.personKey().reveal()).isEqualTo("SIMDI1");
        assertThat(identity.phone().isEmpty()).isTrue();
        assertThat(identity.foreigner()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"B101, verification.foreign", "B102, verification.expired", "B103, verification.replayed", "B104, verification.unfinished",
        "B120, verification.cancelled", "B121, verification.declined", "S999, verification.failed"})
    void saysInOurOwnWordsWhatWentWrong(String code, String message) {
        answer = "{\"RSLT_CD\":\"" + code + "\",\"RSLT_MSG\":\"<script>\"}";
        refused(message, () -> okname.complete("r.m", Map.of("mdl_tkn", "m")));
    }

    @Test
    void neverAsksForATokenThatTheBrowserDidNotBring() {
        refused("verification.foreign", () -> okname.complete("r.m", Map.of("mdl_tkn", "other")));
        refused("verification.foreign", () -> okname.complete("r.m", Map.of()));
        assertThat(asked).isNull();
    }

    @Test
    void refusesAnAnswerToAnotherRequest() {
        answer = PERSON.formatted("another");
        refused("verification.foreign", () -> okname.complete("r.m", Map.of("mdl_tkn", "m")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"RSLT_CD\":\"B000\"", "<html>", "\"text\""})
    void refusesAnswersThatCannotBeRead(String body) {
        answer = body;
        refused("verification.unreachable", () -> okname.complete("r.m", Map.of("mdl_tkn", "m")));
    }

    @Test
    void refusesErrorsAndBadDates() {
        answer = PERSON.formatted("r").replace("19900314", "19901399");
        refused("verification.failed", () -> okname.complete("r.m", Map.of("mdl_tkn", "m")));
        status = 503;
        refused("verification.unreachable", this::begin);
    }

    @Test
    void doesNotWaitForEver() {
        gate = new CountDownLatch(1);
        Okname hasty = okname(Duration.ofMillis(200));
        refused("verification.unreachable", () -> hasty.begin(URI.create("http://localhost:8181/x"), "s"));
    }

    @Test
    void refusesToSendTheBrowserElsewhere() {
        answer = "{\"RSLT_CD\":\"B000\",\"moduleToken\":\"m\",\"url\":\"https://evil.example/\"}";
        refused("verification.unreachable", () -> okname.begin(URI.create("http://localhost:8181/x"), "s"));
    }

    @Test
    void lastsAServiceThatIsNotThere() {
        service.stop(0);
        refused("verification.unreachable", this::begin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://identity.example", "http://10.0.0.1:8300", "http://127.0.0.1.evil.example", "file:///etc/passwd"})
    void refusesOtherMachines(String url) {
        assertThatThrownBy(() -> new SandboxAddress(URI.create(url), "k", "s", URI.create("http://localhost"))).isInstanceOf(IllegalArgumentException.class);
    }

    private IdentityVerifier.Started begin() {
        answer = "{\"RSLT_CD\":\"B000\",\"TX_SEQ_NO\":\"REQUEST\",\"moduleToken\":\"module-1\",\"url\":\"" + BASE + "/sim/identity?mdl_tkn=module-1\"}";
        return okname.begin(URI.create("http://localhost:8181/account/verification/return/okname"), "the state");
    }

    /** Holds an answer back until the test is over. */
    private void held() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Okname okname(Duration patience) {
        SandboxAddress address = new SandboxAddress(URI.create(BASE), "secret-key", "V00000000000", URI.create("http://localhost:8181"));
        return new Okname(address, new SandboxWire(address, patience));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessage(key);
    }
}
