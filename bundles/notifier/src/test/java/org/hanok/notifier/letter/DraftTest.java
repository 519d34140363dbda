package org.hanok.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.Recipient;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Desk;
import org.hanok.notifier.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private final Desk desk = new Desk();
    private final TextPages pages = new TextPages(new Draft(desk.patterns, desk.rewordings, desk.texts), desk.patterns, desk.texts);
    private final Visit staff = new Visit("/", Locale.KOREAN, new Member(1, "직원", "s@example.com", Locale.KOREAN, Set.of("notifier.*"), Assurance.NONE), "", "", "", "", null);

    @Test
    void staffsWordsGoOutFromTheNextMessageOnAndTheShippedOnesComeBack() {
        assertThat(post("새 PIN이 왔어요 ({number})", "주문 {number}이에요.\r\n\r\n고마워요.", "keep")).isInstanceOfSatisfying(Response.class, r -> assertThat(r.getStatus()).isEqualTo(303));
        Message mail = written(Locale.KOREAN);
        assertThat(mail.subject()).isEqualTo("새 PIN이 왔어요 (A-1)");
        assertThat(mail.text()).startsWith("주문 A-1이에요.\n\n고마워요.\n\nhttps://shop.example/account/orders/A-1");
        assertThat(written(Locale.ENGLISH).subject()).as("the other language is as shipped").isEqualTo("Your PINs are here (A-1)");
        assertThat(desk.rewordings.rewritten("order.delivered", Audience.MEMBER)).isTrue();
        post("", "", "reset");
        assertThat(written(Locale.KOREAN).subject()).isEqualTo("PIN이 도착했어요 (A-1)");
    }

    @Test
    void aLookKeepsNothingAndFillsSamplesIn() {
        View view = (View) post("{number} 도착", "{amount}", "");
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.model().get("preview")).isEqualTo(new Words("2026-1122-0416 도착", "47,500원"));
        assertThat(written(Locale.KOREAN).subject()).startsWith("PIN이");
    }

    @ParameterizedTest
    @CsvSource({"'',text", "subject,''", "'{password}',text", "subject,'{pin}'"})
    void emptyWordsAndPlacesThatTheNoticeDoesNotHaveAreRefusedAndWhatWasWrittenStays(String subject, String text) {
        View view = (View) post(subject, text, "keep");
        assertThat(view.status()).isEqualTo(422);
        assertThat(view.model().get("error").toString()).isNotEmpty();
        assertThat(view.model().get("words")).isEqualTo(new Words(subject, text));
        assertThat(desk.db.value("SELECT count(*) FROM notifier.wording")).isEqualTo("0");
    }

    @Test
    void wordsAreNoTemplatesAndASubjectStaysOneLine() {
        post("a\r\nBcc: x@example.com", "$link #set($x = 1) ${7*7} <b>{number}</b>", "keep");
        Message mail = written(Locale.KOREAN);
        assertThat(mail.subject()).isEqualTo("a Bcc: x@example.com");
        assertThat(mail.text()).contains("$link #set($x = 1) ${7*7} <b>A-1</b>");
        assertThat(mail.html()).contains("&lt;b&gt;A-1&lt;/b&gt;").doesNotContain("<b>A-1");
    }

    @Test
    void thereIsAPageForEveryNoticeAndForNothingElse() {
        assertThat(pages.show("deposit.unmatched", "OPERATORS", "en", "", staff).model().get("names").toString()).contains("{reason}", "{balance}");
        assertThatThrownBy(() -> pages.show("deposit.unmatched", "MEMBER", "ko", "", staff)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.show("order.delivered", "NOBODY", "ko", "", staff)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.show("order.delivered", "MEMBER", "fr", "", staff)).isInstanceOf(NotFound.class);
    }

    private Object post(String subject, String text, String deed) {
        return pages.save("order.delivered", "MEMBER", "ko", subject, text, deed, staff);
    }

    private Message written(Locale locale) {
        return desk.letters.write(new Parcel(1, "m.1", "order.delivered", Audience.MEMBER, Recipient.mail("haneul@example.com", locale),
                Map.of("number", "A-1", "link", "/account/orders/A-1"), new Ref("shop.order", "A-1"), List.of(), 1, Instant.EPOCH, false));
    }
}
