package org.hanok.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Desk;
import org.hanok.notifier.Parcel;
import org.junit.jupiter.api.Test;

class LettersTest {

    private final Desk desk = new Desk();
    private final Letters letters = desk.letters;

    @Test
    void aDeliveryIsToldInKoreanWithAButtonAndWithoutThePin() {
        Message mail = letters.write(parcel("order.delivered", Audience.MEMBER, Locale.KOREAN, Map.of("number", "A-1", "link", "/account/orders/A-1", "pin", "1234-5678")));
        assertThat(mail.subject()).isEqualTo("PIN이 도착했어요 (A-1)");
        assertThat(mail.text()).contains("주문 A-1").contains("https://shop.example/account/orders/A-1").doesNotContain("1234-5678");
        assertThat(mail.html()).contains("lang=\"ko\"").contains("href=\"https://shop.example/account/orders/A-1\"").contains("열어 보기").doesNotContain("1234-5678");
    }

    @Test
    void theSameInEnglish() {
        Message mail = letters.write(parcel("order.paid", Audience.MEMBER, Locale.ENGLISH, Map.of("number", "A-1", "amount", "9500", "currency", "KRW")));
        assertThat(mail.subject()).isEqualTo("Payment received (A-1)");
        assertThat(mail.text()).contains("We received 9,500 KRW for order A-1.").contains("Sent by Hanok.");
        assertThat(mail.html()).contains("lang=\"en\"");
    }

    @Test
    void operatorsReadMoneyTimesAndCodesInWords() {
        Message mail = letters.write(new Parcel(1, "m.1", "deposit.unmatched", Audience.OPERATORS, Recipient.mail("boss@example.com", Locale.KOREAN),
                Map.of("amount", "9500", "balance", "1000000", "currency", "KRW", "received", "2026-11-22T01:02:03Z", "account", "kb", "reason", "SEVERAL"),
                new Ref("payment.deposit", "17"), List.of(), 1, Instant.EPOCH, false));
        assertThat(mail.subject()).isEqualTo("주문을 찾지 못한 입금 9,500원");
        assertThat(mail.text()).contains("잔액: 1,000,000원").contains("2026-11-22 10:02").contains("이름과 금액이 같은 주문이 여럿이에요")
                .contains("https://shop.example/admin/payment/deposits/17");
    }

    @Test
    void aMismatchTellsBothAmountsInTheirCurrencies() {
        Message mail = letters.write(parcel("payment.mismatch", Audience.OPERATORS, Locale.ENGLISH,
                Map.of("amount", "9500", "currency", "KRW", "told", "950", "toldCurrency", "USD", "reason", "currency", "charge", "abc")));
        assertThat(mail.text()).contains("9,500 KRW").contains("950 USD");
    }

    @Test
    void whatPeopleWriteIsTextInHtmlAndOneLineInTheSubject() {
        Message mail = letters.write(parcel("member.hello", Audience.MEMBER, Locale.KOREAN, Map.of("name", "<b>x</b>\r\nBcc: a@b.c {link}", "link", "https://shop.example/a?b=1&c=2")));
        assertThat(mail.subject()).isEqualTo("<b>x</b> Bcc: a@b.c {link}님");
        assertThat(mail.html()).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x</b>").contains("href=\"https://shop.example/a?b=1&amp;c=2\"");
        assertThat(mail.text()).containsOnlyOnce("https://shop.example/a?b=1&c=2");
    }

    @Test
    void topicsWithoutWordsAreNotKnownAndNotWritten() {
        assertThat(desk.patterns.knows("order.paid", Audience.MEMBER)).isTrue();
        assertThat(desk.patterns.knows("order.paid", Audience.OPERATORS)).isFalse();
        assertThat(desk.patterns.knows("deposit.unmatched", Audience.MEMBER)).isFalse();
        assertThat(desk.patterns.knows("deposit.unmatched", Audience.OPERATORS)).isTrue();
        assertThatThrownBy(() -> letters.write(parcel("nobody.knows", Audience.MEMBER, Locale.KOREAN, Map.of()))).isInstanceOf(Letters.NoWords.class);
    }

    @Test
    void otherChannelsGetPlainTextWithoutAFoot() {
        Parcel parcel = new Parcel(1, "m.1", "order.paid", Audience.MEMBER, new Recipient("sms", "01000000000", Locale.KOREAN), Map.of("number", "A-1"),
                new Ref("shop.order", "A-1"), List.of(), 1, Instant.EPOCH, false);
        Message text = letters.write(parcel);
        assertThat(text.html()).isEmpty();
        assertThat(text.text()).doesNotContain("-- ");
        assertThat(parcel.toString()).doesNotContain("0100");
    }

    @Test
    void aMissingFactLeavesNoHoleInTheTemplate() {
        Message message = letters.write(parcel("order.paid", Audience.MEMBER, Locale.KOREAN, Map.of()));
        assertThat(message.subject()).isEqualTo("결제를 확인했어요 ()");
        assertThat(message.html()).doesNotContain("{").doesNotContain("$").contains("</html>");
    }

    private static Parcel parcel(String topic, Audience audience, Locale locale, Map<String, String> facts) {
        return new Parcel(1, "m.1", topic, audience, Recipient.mail("haneul@example.com", locale), facts, new Ref("shop.order", "A-1"), List.of(), 1, Instant.EPOCH, false);
    }
}
