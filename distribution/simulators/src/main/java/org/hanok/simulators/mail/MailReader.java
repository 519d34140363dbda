package org.hanok.simulators.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the bytes of a message into a {@link Mail}. */
final class MailReader {

    private MailReader() {}

    static Mail read(int n, String at, String from, List<String> to, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new Mail(n, at, from, to, Optional.ofNullable(message.getSubject()).orElse(""),
                    find(message, "text/plain"), find(message, "text/html"), headers(message), new String(raw, UTF_8));
        } catch (MessagingException e) {
            return new Mail(n, at, from, to, "(unreadable)", String.valueOf(e.getMessage()), "", Map.of(), new String(raw, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of the type, or empty text. */
    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (!part.isMimeType("multipart/*")) {
            return "";
        }
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            String found = find(parts.getBodyPart(i), type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException, IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }
}
