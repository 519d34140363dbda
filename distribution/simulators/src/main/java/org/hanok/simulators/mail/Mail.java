package org.hanok.simulators.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail that arrived.
 *
 * @param n 1 for the first since the start
 * @param from envelope sender
 * @param to envelope recipients
 * @param text the plain part, or empty text
 * @param html the HTML part, or empty text
 * @param headers first value of each header, decoded
 */
public record Mail(
        int n, String receivedAt, String from, List<String> to, String subject, String text, String html,
        Map<String, String> headers, String raw) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

    /** Every address in the mail, each once, in order. */
    @JsonProperty
    public List<String> links() {
        Stream<String> found = Stream.of(text, html).flatMap(part -> LINK.matcher(part).results()).map(match -> match.group());
        return found.map(link -> link.replace("&amp;", "&")).distinct().toList();
    }

    String seoulTime() {
        return SHOWN.format(Instant.parse(receivedAt));
    }

    public boolean hasHtml() {
        return !html.isEmpty();
    }

    boolean isFor(String recipient) {
        return to.stream().anyMatch(recipient::equalsIgnoreCase);
    }
}
