package org.hanok.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.hanok.api.notify.Message;

/**
 * How our mails look from outside.
 *
 * @param from sender's address
 * @param name sender's name, may be empty
 * @param replyTo may be empty
 * @param domain right half of message ids
 */
record Envelope(String from, String name, String replyTo, String domain) {

    private static final String UTF8 = "UTF-8";

    /** Text and, when there is one, its HTML alternative. @throws MessagingException for an address that is none */
    MimeMessage mail(Session session, Message message, Instant at) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new StableMessage(session, id(message));
        mail.setFrom(name.isBlank() ? new InternetAddress(from, true) : new InternetAddress(from, name, UTF8));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.recipient().address(), true));
        if (!replyTo.isBlank()) {
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
        }
        mail.setSubject(message.subject(), UTF8);
        mail.setSentDate(Date.from(at));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.recipient().locale().toLanguageTag());
        content(mail, message);
        mail.saveChanges();
        return mail;
    }

    String id(Message message) {
        return "<" + message.id() + "@" + domain + ">";
    }

    private static void content(MimeMessage mail, Message message) throws MessagingException {
        if (message.html().isEmpty()) {
            mail.setText(message.text(), UTF8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
    }
}
