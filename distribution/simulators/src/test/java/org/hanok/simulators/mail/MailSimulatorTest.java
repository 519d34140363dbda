package org.hanok.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Properties;
import org.hanok.simulators.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSimulatorTest {

    private final MailSimulator simulator = new MailSimulator(0, 0);
    private final Caller caller = new Caller(simulator.url());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void send(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(simulator.smtpPort()));
        properties.put("mail.smtp.timeout", "2000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("안녕하세요. http://localhost:8181/confirm?a=1&b=2", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>안녕하세요 <a href=\"http://localhost:8181/confirm?a=1&amp;b=2\">확인</a><script>alert(1)</script></p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private JsonNode mails() throws IOException {
        return caller.json("/__sim/mail");
    }

    @Test
    void mailsAreListedNewestFirst() throws Exception {
        assertThat(caller.get("/sim/mail").body()).contains("아직 받은 메일이 없어요");
        send("a@example.com", "첫째 메일");
        send("b@example.com", "둘째 <메일>");
        assertThat(mails().findValuesAsText("subject")).containsExactly("둘째 <메일>", "첫째 메일");
        assertThat(caller.json("/__sim/mail?to=A@example.com")).hasSize(1);
        String page = caller.get("/sim/mail").body();
        assertThat(page).contains("받은 메일 (2)", "둘째 &lt;메일&gt;", "href=\"/sim/mail/1?lang=ko\"")
                .containsPattern("<td>20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d</td>");
        assertThat(page.indexOf("둘째")).isLessThan(page.indexOf("첫째"));
    }

    @Test
    void aMailShowsItsPartsAndItsHtmlCanRunNothing() throws Exception {
        send("a@example.com", "확인해 주세요");
        JsonNode mail = mails().get(0);
        assertThat(mail.path("text").asText()).contains("안녕하세요");
        assertThat(mail.path("html").asText()).contains("<script>");
        assertThat(mail.path("to").get(0).asText()).isEqualTo("a@example.com");
        assertThat(mail.path("from").asText()).isEqualTo("shop@localhost");
        assertThat(mail.path("headers").path("Subject").asText()).isEqualTo("확인해 주세요");
        assertThat(mail.path("links")).hasSize(1);
        assertThat(mail.path("links").get(0).asText()).isEqualTo("http://localhost:8181/confirm?a=1&b=2");
        assertThat(caller.get("/sim/mail/1").body()).contains("<iframe src=\"/sim/mail/1/html\"", "확인해 주세요", "안녕하세요").doesNotContain("<script");
        var html = caller.get("/sim/mail/1/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox").doesNotContain("allow-scripts");
        assertThat(html.body()).startsWith("<base target=\"_top\"><p>");
        assertThat(caller.get("/sim/mail/1/raw").body()).contains("Subject: =?UTF-8?");
        assertThat(caller.get("/sim/mail/9?lang=en").statusCode()).isEqualTo(404);
    }

    @Test
    void theSinkGoesDownAndComesBackOnTheSamePort() throws Exception {
        assertThat(caller.postJson("/__sim/mail/down", "{\"seconds\":60}").path("up").asBoolean()).isFalse();
        assertThatThrownBy(() -> send("a@example.com", "x")).isInstanceOf(MessagingException.class);
        caller.post("/__sim/clock", "{\"advance\":\"PT60S\"}");
        send("a@example.com", "after the break");
        assertThat(mails()).hasSize(1);
        caller.post("/__sim/mail/down", "");
        assertThatThrownBy(() -> send("a@example.com", "x")).isInstanceOf(MessagingException.class);
        caller.post("/__sim/mail/up", "");
        send("a@example.com", "after the second break");
        assertThat(caller.json("/__sim/state").path("mails").asInt()).isEqualTo(2);
        assertThat(caller.post("/__sim/mail/down", "{\"seconds\":\"x\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void recipientsAndMessagesAreRefusedOnOrder() throws Exception {
        simulator.faults().add("RCPT a@*", 1, "status(450,mailbox busy)");
        assertThatThrownBy(() -> send("a@example.com", "x")).hasStackTraceContaining("450 mailbox busy");
        simulator.faults().add("DATA", 1, "status(452)");
        assertThatThrownBy(() -> send("a@example.com", "x")).hasStackTraceContaining("452");
        assertThat(mails()).isEmpty();
        send("a@example.com", "x");
        assertThat(mails()).hasSize(1);
        caller.method("DELETE", "/__sim/mail", "");
        assertThat(mails()).isEmpty();
    }

    @Test
    void theOutcomeCanStayUnknown() throws Exception {
        simulator.faults().add("DATA", 1, "dropAfterData");
        assertThatThrownBy(() -> send("a@example.com", "kept")).isInstanceOf(MessagingException.class);
        simulator.faults().add("DATA", 1, "dropBeforeWork");
        assertThatThrownBy(() -> send("a@example.com", "lost")).isInstanceOf(MessagingException.class);
        assertThat(mails().findValuesAsText("subject")).containsExactly("kept");
    }

    @ParameterizedTest
    @CsvSource({"<p>x</p>,<base target=\"_top\"><p>x</p>",
        "<!doctype html><html lang=ko><head><title>t</title>,<!doctype html><html lang=ko><head><base target=\"_top\"><title>t</title>",
        "<html><body>x,<html><base target=\"_top\"><body>x"})
    void linksLeaveTheFrame(String html, String shown) {
        assertThat(MailPages.leavingTheFrame(html)).isEqualTo(shown);
    }
}
