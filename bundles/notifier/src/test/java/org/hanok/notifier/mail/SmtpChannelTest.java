package org.hanok.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class SmtpChannelTest {

    private final GreenMail sink = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        sink.start();
    }

    @AfterEach
    void close() {
        sink.stop();
    }

    @Test
    void aMailArrivesWithItsTwoBodiesAndItsOwnId() throws Exception {
        String id = channel("smtp://127.0.0.1:" + port()).send(message("haneul@example.com"));
        MimeMessage mail = sink.getReceivedMessages()[0];
        assertThat(id).isEqualTo("<uid-1.1@shop.example>");
        assertThat(mail.getMessageID()).isEqualTo(id);
        assertThat(mail.getSubject()).isEqualTo("PIN이 도착했어요");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("no-reply@shop.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo("2026-11-22T01:02:03Z");
        MimeMultipart bodies = (MimeMultipart) mail.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContent().toString()).contains("주문 화면");
        assertThat(bodies.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void theSecondTryCarriesTheSameId() throws Exception {
        SmtpChannel channel = channel("smtp://127.0.0.1:" + port());
        channel.send(message("haneul@example.com"));
        channel.send(message("haneul@example.com"));
        assertThat(sink.getReceivedMessages()[0].getMessageID()).isEqualTo(sink.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void userAndPasswordAreUsedWhenThereAreSome() throws Exception {
        sink.setUser("shop@example.com", "shop@example.com", "p@ss:w/rd");
        channel("smtp://shop%40example.com:p%40ss%3Aw%2Frd@127.0.0.1:" + port()).send(message("haneul@example.com"));
        assertThat(sink.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> channel("smtp://shop%40example.com:wrong@127.0.0.1:" + port()).send(message("a@b.kr"))).isInstanceOf(MessagingException.class);
    }

    @Test
    void aClosedDoorAMissingServerAndABadAddressAreFailures() {
        int port = port();
        sink.stop();
        assertThatThrownBy(() -> channel("smtp://127.0.0.1:" + port).send(message("haneul@example.com"))).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> channel("").send(message("haneul@example.com"))).isInstanceOf(MessagingException.class);
        for (String bad : new String[] {"not an address", "a@b.kr\r\nBcc: c@d.kr", ""}) {
            assertThatThrownBy(() -> channel("smtp://127.0.0.1:" + port).send(message(bad))).isInstanceOf(MessagingException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"smtp://mail.example,mail.example,25,false,''", "smtps://mail.example,mail.example,465,true,''", "smtp://u:p@mail.example:587,mail.example,587,false,u",
        "smtps://u%40x:p@mail.example:2465,mail.example,2465,true,u@x"})
    void addressesOfServersAreRead(String address, String host, int port, boolean tls, String user) {
        SmtpServer server = SmtpServer.of(address);
        assertThat(server.host()).isEqualTo(host);
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.tls()).isEqualTo(tls);
        assertThat(server.user()).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://u:canary@mail.example", "smtp:canary", "mail.example:25", "smtp://u:can ary@mail.example", "smtp://"})
    void otherAddressesAreRefusedWithoutRepeatingThem(String address) {
        assertThatThrownBy(() -> SmtpServer.of(address)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("canary").hasNoCause();
    }

    @Test
    void aServersPasswordIsNotPrinted() {
        assertThat(SmtpServer.of("smtp://u:canary@mail.example").toString()).doesNotContain("canary");
    }

    private int port() {
        return sink.getSmtp().getPort();
    }

    private static Message message(String to) {
        return new Message("uid-1.1", Recipient.mail(to, Locale.KOREAN), "PIN이 도착했어요", "주문 화면에서 보세요.", "<p>주문 화면에서 보세요.</p>");
    }

    public static SmtpChannel channel(String url) {
        return new SmtpChannel(settings(), Desk.site(url.isEmpty() ? Map.of() : Map.of("HANOK_SMTP_URL", url)), Clock.fixed(Instant.parse("2026-11-22T01:02:03Z"), ZoneOffset.UTC));
    }

    private static SmtpChannel.Settings settings() {
        return (SmtpChannel.Settings) java.lang.reflect.Proxy.newProxyInstance(SmtpChannelTest.class.getClassLoader(), new Class<?>[] {SmtpChannel.Settings.class},
                (proxy, method, args) -> method.getDefaultValue());
    }
}
