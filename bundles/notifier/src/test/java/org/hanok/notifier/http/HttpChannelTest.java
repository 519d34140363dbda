package org.hanok.notifier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.NotSent.Verdict;
import org.hanok.api.notify.Recipient;
import org.hanok.api.security.Throttle;
import org.hanok.notifier.Desk;
import org.hanok.testkit.FixedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpChannelTest {

    private final Service service = new Service();
    private final FixedClock clock = new FixedClock("2026-11-22T01:02:03Z");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void telegramIsSpokenToAsTheExampleSays() throws Exception {
        service.answers(200, "{\"ok\":true,\"result\":{\"message_id\":42}}");
        assertThat(telegram().send(alert("입금 \"9,500원\"", "kb\nhttps://shop.example/admin/x"))).isEqualTo("42");
        Service.Call call = service.calls.get(0);
        assertThat(call.path()).isEqualTo("/bot123456:replace-me/sendMessage");
        assertThat(call.headers().get("Content-type")).containsExactly("application/json");
        assertThat(call.body()).isEqualTo("{\"chat_id\":\"-1001234567890\",\"text\":\"입금 \\\"9,500원\\\"\\n\\nkb\\nhttps://shop.example/admin/x\","
                + "\"link_preview_options\":{\"is_disabled\":true}}");
    }

    @Test
    void aligoGetsAFormAndItsJsonInHtmlIsUnderstoodWhateverItsTypes() throws Exception {
        service.answers(200, "text/html", "{\"result_code\":1,\"message\":\"success\",\"msg_id\":123}", Map.of())
                .answers(200, "text/html", "{\"result_code\":\"1\",\"msg_id\":\"124\"}", Map.of());
        assertThat(aligo().send(text("01012345678", "[한옥] PIN이 도착했어요 & 끝"))).isEqualTo("123");
        assertThat(aligo().send(text("01012345678", "x"))).isEqualTo("124");
        assertThat(service.calls.get(0).path()).isEqualTo("/send/");
        assertThat(service.calls.get(0).body()).startsWith("key=replace-me&user_id=replace-me&sender=0200000000&receiver=01012345678&msg=%5B%ED").contains("%26")
                .doesNotContain("& ");
    }

    @Test
    void slackSaysOkInOneWordAndMailgunGivesAnId() throws Exception {
        service.answers(200, "text/html", "ok", Map.of()).answers(200, "text/html", "invalid_payload", Map.of()).answers(200, "{\"id\":\"<1@mg>\",\"message\":\"Queued\"}");
        HttpChannel slack = Settings.channel(Settings.example("slack", Map.of(".key", service.url() + "/services/T/B/X")), clock);
        assertThat(slack.send(alert("a", "b"))).isEmpty();
        assertThat(failure(slack).reason()).isEqualTo("Refused: invalid_payload");
        HttpChannel mailgun = Settings.channel(Settings.example("mailgun", Map.of("url", service.url() + "/v3/mg.example.com/messages")), clock);
        assertThat(mailgun.send(new Message("u.1", Recipient.mail("a@b.kr", Locale.KOREAN), "s", "t", "<p>"))).isEqualTo("<1@mg>");
        assertThat(service.calls.get(2).headers().get("Authorization")).containsExactly("Basic YXBpOnJlcGxhY2UtbWU=");
        assertThat(service.calls.get(2).body()).contains("h%3AMessage-Id=%3Cu.1%40mg.example.com%3E");
        assertThat(mailgun.repeatable()).isTrue();
        assertThat(slack.repeatable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"400|{\"description\":\"Bad Request: chat not found\"}|NEVER|HTTP 400: Bad Request: chat not found",
        "401|{\"description\":\"Unauthorized\"}|AGAIN|HTTP 401: Unauthorized", "500||AGAIN|HTTP 500", "503|<html>|AGAIN|HTTP 503", "502||UNKNOWN|HTTP 502",
        "200|<html>gone</html>|UNKNOWN|AnswerBroken", "200|{}|UNKNOWN|AnswerBroken", "200|{\"ok\":false,\"description\":\"blocked\"}|AGAIN|Refused false: blocked",
        "302||NEVER|HTTP 302", "0||UNKNOWN|AnswerLost"})
    void everyAnswerHasItsVerdict(int status, String body, Verdict verdict, String reason) {
        service.answers(status, body == null ? "" : body);
        NotSent failure = failure(telegram());
        assertThat(failure.verdict()).isEqualTo(verdict);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(service.calls).hasSize(1);
    }

    @Test
    void aChannelWhoseReadersMindNoDoublesTriesAgainWhenTheAnswerIsLost() {
        service.hangsUp();
        HttpChannel patient = Settings.channel(Settings.example("telegram", Map.of("url", service.url(), "lost", "again")), clock);
        assertThat(failure(patient).verdict()).isEqualTo(Verdict.AGAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"parameters\":{\"retry_after\":7}}||7", "{}|3|3", "{}|0.5|1", "{\"parameters\":{\"retry_after\":1.5}}||2", "{}|soon|30", "{}|99999|3600"})
    void aServiceThatAsksToWaitIsWaitedFor(String body, String header, int seconds) {
        service.answers(429, "application/json", body, header == null ? Map.of() : Map.of("Retry-After", header));
        NotSent failure = failure(telegram());
        assertThat(failure.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(Math.ceil(failure.rest().toMillis() / 1000.0)).isEqualTo(seconds);
    }

    @Test
    void ownPaceIsKeptWithoutACall() {
        Throttle busy = (Throttle) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Throttle.class}, (proxy, method, args) -> Duration.ofSeconds(3));
        HttpChannel channel = new HttpChannel(Settings.example("telegram", Map.of("url", service.url())), Settings.demo(), busy, clock);
        assertThat(failure(channel).reason()).isEqualTo("OwnPace");
        assertThat(service.calls).isEmpty();
    }

    @Test
    void aDeadServiceIsLeftAloneUntilOneMessageHasFoundTheWayAgain() throws Exception {
        service.answers(503, "").answers(503, "").answers(503, "").answers(503, "").answers(200, "{\"ok\":true}");
        HttpChannel channel = telegram();
        for (int i = 0; i < 4; i++) {
            assertThat(failure(channel).verdict()).isEqualTo(Verdict.AGAIN);
        }
        assertThat(failure(channel).reason()).isEqualTo("ServiceRests");
        assertThat(service.calls).hasSize(4);
        clock.advance(Duration.ofSeconds(30));
        assertThat(channel.send(alert("a", "b"))).isEmpty();
        assertThat(channel.send(alert("a", "b"))).isEmpty();
    }

    @Test
    void nobodyHomeMeansNothingWasSent() {
        String url = service.url();
        service.close();
        assertThat(failure(Settings.channel(Settings.example("telegram", Map.of("url", url)), clock)).verdict()).isEqualTo(Verdict.AGAIN);
    }

    @Test
    void silenceEndsAfterTheSecondsOfTheSettingAndLeavesADoubt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpChannel channel = Settings.channel(Settings.example("telegram", Map.of("url", "http://127.0.0.1:" + silent.getLocalPort(), "seconds", "1")), clock);
            assertThat(failure(channel).verdict()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        service.answers(200, "x".repeat(100_000));
        assertThat(failure(telegram()).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://203.0.113.7/x", "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.8/", "https://192.168.1.1/", "https://169.254.169.254/latest",
        "https://100.64.0.1/", "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://0.0.0.0/", "ftp://example.com/", "not an address"})
    void withoutADemoOnlyTheOutsideWorldIsCalledAndByHttpsOnly(String url) {
        HttpChannel channel = new HttpChannel(Settings.example("telegram", Map.of("url", url)), Desk.site(Map.of()), Settings.free(), clock);
        assertThat(failure(channel).verdict()).isEqualTo(Verdict.NEVER);
        assertThat(failure(channel).reason()).isIn("AddressBad", "AddressInside");
    }

    @Test
    void whatIsSaidNeverBecomesAFieldAnAddressOrAHeader() throws Exception {
        service.answers(200, "{\"ok\":true}");
        Map<String, String> odd = Map.of("url", service.url() + "/{subject}", "headers", "X-About: {subject}", "fields", "a={text}\nb={subject}", "body", "form");
        HttpChannel channel = Settings.channel(Settings.example("telegram", odd), clock);
        channel.send(new Message("u.1", Recipient.mail("", Locale.KOREAN), "a/../b?c\r\nX-Evil: 1", "x&b=evil {key}", ""));
        Service.Call call = service.calls.get(0);
        assertThat(call.path()).isEqualTo("/a%2F..%2Fb%3Fc%0D%0AX-Evil%3A+1");
        assertThat(call.headers()).doesNotContainKey("X-evil");
        assertThat(call.body()).startsWith("a=x%26b%3Devil+%7Bkey%7D&b=");
    }

    @Test
    void reasonsNameNoReceiverAndNoKey() {
        service.answers(400, "{\"description\":\"no 01012345678 or haneul@example.com at bot123456:AAbbCCddEEffGGhhIIjjKKllMM here\"}");
        assertThat(failure(telegram()).reason()).isEqualTo("HTTP 400: no … or … at … here");
    }

    @Test
    void longTextsAreCutAndAReceiverIsNeeded() throws Exception {
        service.answers(200, "{\"result_code\":1}");
        aligo().send(text("01012345678", "가".repeat(2000)));
        assertThat(service.calls.get(0).body()).endsWith("%E2%80%A6");
        HttpChannel nobody = Settings.channel(Settings.example("aligo", Map.of("url", service.url(), "operators", "")), clock);
        assertThat(failure(nobody).reason()).isEqualTo("NoReceiver");
    }

    @Test
    void settingsThatCannotWorkSaySoWithoutTheirValues() {
        for (Map<String, String> wrong : java.util.List.of(Map.of("channel", "Chat Room"), Map.of("fields", "canary"), Map.of("fields", ""))) {
            assertThatThrownBy(() -> Settings.channel(Settings.example("telegram", wrong), clock)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("canary");
        }
        assertThat(Spec.of(Settings.example("telegram", Map.of(".key", "canary"))).toString()).doesNotContain("canary");
    }

    private NotSent failure(HttpChannel channel) {
        return catchThrowableOfType(NotSent.class, () -> channel.send(alert("a", "b")));
    }

    private HttpChannel telegram() {
        return Settings.channel(Settings.example("telegram", Map.of("url", service.url() + "/bot{key}/sendMessage")), clock);
    }

    private HttpChannel aligo() {
        return Settings.channel(Settings.example("aligo", Map.of("url", service.url() + "/send/")), clock);
    }

    private static Message alert(String subject, String text) {
        return new Message("u.1", new Recipient("chat", "", Locale.KOREAN), subject, text, "");
    }

    private static Message text(String to, String text) {
        return new Message("u.1", new Recipient("sms", to, Locale.KOREAN), "", text, "");
    }
}
