package org.hanok.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json; charset=utf-8";
    private static final DepositNotice NOTICE = new DepositNotice("kb", Instant.parse("2026-11-22T01:02:03Z"), "김하늘", "deposit", 46500, 1046500);

    private final NoticeReader reader = new NoticeReader();

    @Test
    void theThreeFormatsSayTheSame() throws Exception {
        assertThat(reader.read(FORM, bytes(Notices.FORM))).isEqualTo(NOTICE);
        assertThat(reader.read(JSON, bytes(Notices.JSON))).isEqualTo(NOTICE);
        assertThat(reader.read(Notices.MULTIPART_TYPE, bytes(Notices.MULTIPART))).isEqualTo(NOTICE);
        assertThat(bytes(Notices.FORM)).hasSize(120);
        assertThat(bytes(Notices.JSON)).hasSize(126);
        assertThat(bytes(Notices.MULTIPART)).hasSize(541);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=\"hanok-0123456789abcdef\"; charset=UTF-8", "Multipart/Form-Data;charset=utf-8;BOUNDARY=hanok-0123456789abcdef"})
    void aBoundaryIsFoundHoweverItIsWritten(String type) throws Exception {
        assertThat(reader.knows(type)).isTrue();
        assertThat(reader.read(type, bytes(Notices.MULTIPART))).isEqualTo(NOTICE);
    }

    @Test
    void otherFieldsOrderAndAPartsOwnTypeDoNotMatter() throws Exception {
        assertThat(reader.read(FORM, bytes("x=1&balance=1046500&" + Notices.FORM.replace("&balance=1046500", "")))).isEqualTo(NOTICE);
        assertThat(reader.read(JSON, bytes(Notices.JSON.replace("{", "{\"more\":[{}],")))).isEqualTo(NOTICE);
        assertThat(reader.read(Notices.MULTIPART_TYPE, bytes(Notices.MULTIPART.replace("name=\"name\"", "name=\"name\"\r\nContent-Type: text/plain")))).isEqualTo(NOTICE);
    }

    @Test
    void timesComeWithAnOffsetOrInKoreanTime() throws Exception {
        for (String time : List.of("2026-11-22T10:02:03+09:00", "2026-11-22T01:02:03Z", "2026-11-22 10:02:03")) {
            assertThat(reader.read(JSON, bytes(Notices.JSON.replace("2026-11-22T10:02:03+09:00", time))).received()).isEqualTo(NOTICE.received());
        }
    }

    @Test
    void anEmptyNameIsANotice() throws Exception {
        assertThat(reader.read(JSON, bytes(Notices.JSON.replace("김하늘", ""))).name()).isEmpty();
        assertThat(reader.read(FORM, bytes(Notices.FORM.replace("%EA%B9%80%ED%95%98%EB%8A%98", ""))).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "amount=46500|amount=46,500|payment.deposit.bad.number amount",
        "amount=46500|amount=-1|payment.deposit.bad.number amount",
        "amount=46500|amount=0|payment.deposit.bad.number amount",
        "amount=46500|amount=1e3|payment.deposit.bad.number amount",
        "amount=46500|amount=99999999999999999999|payment.deposit.bad.number amount",
        "amount=46500|amount=46500&amount=1|payment.deposit.bad.twice amount",
        "&balance=1046500|''|payment.deposit.bad.missing balance",
        "account=kb|account=|payment.deposit.bad.text account",
        "account=kb|account=k%00b|payment.deposit.bad.text account",
        "deposit|%0A%1B|payment.deposit.bad.text method",
        "22+10%3A02%3A03|22|payment.deposit.bad.time received",
        "22+10%3A02%3A03|31+10%3A02%3A03|payment.deposit.bad.time received",
        "2026-11|1526-11|payment.deposit.bad.time received",
        "%EA%B9%80|%EA%B9|payment.deposit.bad.encoding",
        "%EA%B9%80|%ZZ|payment.deposit.bad.encoding",
        "name=%EA|name=%|payment.deposit.bad.encoding"})
    void badFormsAreToldApart(String good, String bad, String why) {
        assertThatThrownBy(() -> reader.read(FORM, bytes(Notices.FORM.replaceFirst(java.util.regex.Pattern.quote(good), bad))))
                .isInstanceOf(Unreadable.class).message().startsWith(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "46500,|\"46500\",|payment.deposit.bad.missing amount",
        "46500,|46500.5,|payment.deposit.bad.missing amount",
        "46500,|null,|payment.deposit.bad.missing amount",
        "\"kb\"|7|payment.deposit.bad.missing account",
        "\"kb\"|{}|payment.deposit.bad.missing account",
        "46500,|46500,\"amount\":1,|payment.deposit.bad.json",
        "}|''|payment.deposit.bad.json",
        "}|}}|payment.deposit.bad.json"})
    void badJsonIsToldApart(String good, String bad, String why) {
        assertThatThrownBy(() -> reader.read(JSON, bytes(Notices.JSON.replace(good, bad)))).isInstanceOf(Unreadable.class).message().startsWith(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "\"x\"", "nul"})
    void whatIsNoObjectIsNoNotice(String body) {
        assertThatThrownBy(() -> reader.read(JSON, bytes(body))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aMultipartBodyCutAnywhereIsRefused() {
        byte[] whole = bytes(Notices.MULTIPART);
        for (int length = 0; length < whole.length - 4; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> reader.read(Notices.MULTIPART_TYPE, cut)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void multipartWithoutBoundaryOrWithAFieldTwiceIsRefused() {
        assertThatThrownBy(() -> reader.read("multipart/form-data", bytes(Notices.MULTIPART))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> reader.read(Notices.MULTIPART_TYPE, bytes(Notices.MULTIPART.replace("\"balance\"", "\"amount\""))))
                .hasMessage("payment.deposit.bad.twice amount");
    }

    @Test
    void koreanInAnotherEncodingIsRefusedNotGuessed() {
        Charset eucKr = Charset.forName("EUC-KR");
        assertThatThrownBy(() -> reader.read(JSON, Notices.JSON.getBytes(eucKr))).hasMessageStartingWith("payment.deposit.bad.encoding");
        assertThatThrownBy(() -> reader.read(Notices.MULTIPART_TYPE, Notices.MULTIPART.getBytes(eucKr))).hasMessageStartingWith("payment.deposit.bad.encoding");
        assertThatThrownBy(() -> reader.read(FORM, bytes(Notices.FORM.replaceFirst("%EA%B9%80%ED%95%98%EB%8A%98", "%B1%E8%C7%CF%B4%C3"))))
                .hasMessageStartingWith("payment.deposit.bad.encoding");
    }

    @Test
    void noDamagedBytesEverDoMoreThanBeRefused() {
        Random random = new Random(7);
        Map<String, String> bodies = new LinkedHashMap<>(Map.of(FORM, Notices.FORM, JSON, Notices.JSON, Notices.MULTIPART_TYPE, Notices.MULTIPART));
        List<Throwable> surprises = new ArrayList<>();
        bodies.forEach((type, body) -> {
            for (int round = 0; round < 3000; round++) {
                byte[] damaged = bytes(body);
                for (int hit = 0; hit <= round % 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    reader.read(type, damaged);
                } catch (Unreadable expected) {
                    assertThat(expected.key()).startsWith("payment.deposit.bad.");
                } catch (RuntimeException surprise) {
                    surprises.add(surprise);
                }
            }
        });
        assertThat(surprises).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
