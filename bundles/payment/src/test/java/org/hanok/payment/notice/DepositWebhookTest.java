package org.hanok.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.web.Visit;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.notice.hook.DepositWebhook;
import org.hanok.payment.notice.hook.RefusedNotices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositWebhookTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private final House house = new House();

    @Test
    void eachOfTheThreeFormatsPaysAndRepeatsChangeNothing() throws IOException {
        house.cashier().request(house.wish("A-1", "bank", 46500, "김하늘"));
        assertThat(post(FORM, Notices.FORM, Notices.FORM_SIGNATURE)).contains("true");
        assertThat(post("application/json", Notices.JSON, Notices.JSON_SIGNATURE)).contains("false");
        assertThat(post(Notices.MULTIPART_TYPE, Notices.MULTIPART, Notices.MULTIPART_SIGNATURE)).contains("false");
        assertThat(house.cashier().charge(new Ref("shop.order", "A-1")).orElseThrow().state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsExactly("payment.settled", "deposit.matched");
    }

    @Test
    void aNameIsNotPartOfWhatIsLogged() {
        assertThat(new DepositNotice("kb", house.clock.instant(), "n", "m", 1, 1)).hasNoNullFieldsOrProperties();
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("0");
    }

    @Test
    void forgedStaleAndUnsignedLookTheSameFromOutsideAndLeaveNothing() throws IOException {
        String forged = answer(401, FORM, Notices.FORM, Notices.JSON_SIGNATURE, Notices.TIMESTAMP);
        String unsigned = answer(401, FORM, Notices.FORM, "", "");
        house.clock.advance(Duration.ofSeconds(301));
        String stale = answer(401, FORM, Notices.FORM, Notices.FORM_SIGNATURE, Notices.TIMESTAMP);
        assertThat(forged).isEqualTo(unsigned).isEqualTo(stale).doesNotContain("v1=");
        assertThat(house.db.value("SELECT count(*) FROM payment.deposit")).isEqualTo("0");
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("0");
        assertThat(house.db.topics()).as("strangers cannot ring the bell").isEmpty();
    }

    @Test
    void genuineButUnreadableIsToldSoAndKeptOnce() throws IOException {
        byte[] garbage = Notices.JSON.getBytes(java.nio.charset.Charset.forName("EUC-KR"));
        for (int i = 0; i < 2; i++) {
            assertThat(told(webhook(Notices.SECRET), "application/json", garbage, sign(garbage), Notices.TIMESTAMP).getStatus()).isEqualTo(400);
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry WHERE state = 'REFUSED'")).isEqualTo("1");
        assertThat(house.db.value("SELECT note FROM payment.inbox_entry")).startsWith("payment.deposit.bad.encoding");
        assertThat(house.db.value("SELECT headers FROM payment.inbox_entry")).contains("content-type").doesNotContain("v1=");
        assertThat(house.db.events()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("deposit.unreadable");
            assertThat(event.facts()).as("nothing of what the notice says").isEqualTo(Map.of("reason", "encoding"));
        });
    }

    @Test
    void anotherContentTypeAndALongBodyAreRefused() throws IOException {
        byte[] xml = "<a/>".getBytes(StandardCharsets.UTF_8);
        assertThat(told(webhook(Notices.SECRET), "application/xml", xml, sign(xml), Notices.TIMESTAMP).getStatus()).isEqualTo(415);
        byte[] exact = new byte[64 * 1024];
        assertThat(told(webhook(Notices.SECRET), FORM, exact, sign(exact), Notices.TIMESTAMP).getStatus()).isEqualTo(400);
        byte[] longer = new byte[64 * 1024 + 1];
        assertThat(told(webhook(Notices.SECRET), FORM, longer, sign(longer), Notices.TIMESTAMP).getStatus()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short"})
    void withoutAGoodSecretTheDoorIsShut(String secret) throws IOException {
        Response response = told(webhook(secret), FORM, Notices.FORM.getBytes(StandardCharsets.UTF_8), Notices.FORM_SIGNATURE, Notices.TIMESTAMP);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getMediaType().toString()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"203.0.113.7 | 203.0.113.7", "203.0.113.0/24 | 203.0.113.255", "203.0.113.128/25 | 203.0.113.128", "0.0.0.0/0 | 198.51.100.1",
        "2001:db8::/48 | 2001:db8:0:ffff::1", "2001:db8::1 | [2001:db8:0::1]", "198.51.100.1, 203.0.113.7 | 203.0.113.7", "203.0.113.7 | ::ffff:203.0.113.7", "'' | 192.0.2.1"})
    void whoeverIsOnTheListOfSendersIsHeard(String list, String sender) throws IOException {
        assertThat(from(sender, list)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"203.0.113.7 | 203.0.113.8", "203.0.113.0/24 | 203.0.114.0", "203.0.113.128/25 | 203.0.113.127", "2001:db8::/48 | 2001:db8:1::1",
        "203.0.113.0/24 | 2001:db8::1", "203.0.113.0/24 | ", "203.0.113.0/33 | 203.0.113.1", "phone.example | 203.0.113.1", "beef | 203.0.113.1", "1::2::3 | 203.0.113.1"})
    void allOthersAreSentAwayAndLeaveNothingHoweverWellTheySign(String list, String sender) throws IOException {
        assertThat(from(sender == null ? "" : sender, list)).isEqualTo(403);
        assertThat(house.db.value("SELECT (SELECT count(*) FROM payment.deposit) + (SELECT count(*) FROM payment.inbox_entry)")).isEqualTo("0");
        assertThat(house.db.topics()).isEmpty();
    }

    private int from(String address, String senders) throws IOException {
        Visit visit = new Visit("/", Locale.ENGLISH, null, "visitor", address, "test", "", null);
        Map<String, String> headers = Map.of("content-type", FORM, "X-Hanok-Signature", Notices.FORM_SIGNATURE, "X-Hanok-Timestamp", Notices.TIMESTAMP);
        byte[] body = Notices.FORM.getBytes(StandardCharsets.UTF_8);
        return DepositDoor.open(house, Map.of("senders", senders)).told(Doors.headers(headers), visit, new ByteArrayInputStream(body)).getStatus();
    }

    private String post(String type, String body, String signature) throws IOException {
        return answer(200, type, body, signature, Notices.TIMESTAMP);
    }

    private String answer(int status, String type, String body, String signature, String timestamp) throws IOException {
        Response response = told(webhook(Notices.SECRET), type, body.getBytes(StandardCharsets.UTF_8), signature, timestamp);
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getEntity().toString();
    }

    private static Response told(DepositWebhook webhook, String type, byte[] body, String signature, String timestamp) throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", type));
        if (!signature.isEmpty()) {
            headers.put("X-Hanok-Signature", signature);
            headers.put("x-hanok-timestamp", timestamp);
        }
        return webhook.told(Doors.headers(headers), Doors.stranger(), new ByteArrayInputStream(body));
    }

    private DepositWebhook webhook(String secret) {
        return new DepositWebhook(DepositDoor.settings(Map.of()), House.site(Map.of("HANOK_DEPOSIT_SECRET", secret)), house.deposits, new RefusedNotices(house.inbox), Doors.keys(),
                house.clock);
    }

    private static String sign(byte[] body) {
        return new DepositSignature(Secret.of(Notices.SECRET)).of(Notices.TIMESTAMP, body);
    }
}
