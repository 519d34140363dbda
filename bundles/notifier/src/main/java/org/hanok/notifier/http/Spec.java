package org.hanok.notifier.http;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanok.api.Secret;

/**
 * A channel's settings, read. Secrets are not printed.
 *
 * @param url pattern of the address
 * @param operators receiver of what has no address of its own
 * @param form whether fields go as a form instead of JSON
 * @param fields {@code name=pattern}, in JSON with dots for what is nested and {@code name:=value} for what is no text
 * @param headers {@code Name: pattern}
 * @param okAt JSON pointer (RFC 6901) to what says "taken"; empty: the whole answer
 * @param okIs what it says then; empty: whatever comes with a status of 2xx
 * @param repeatable whether a message whose answer was lost may be sent once more
 */
record Spec(String channel, String url, Secret key, String user, String operators, boolean form, List<String> fields, List<String> headers, String okAt,
        Pattern okIs, String idAt, String errorAt, String waitAt, boolean repeatable, int perMinute, int longest, Duration patience) {

    /** @throws IllegalArgumentException for settings that cannot work; the message names the setting and never its value */
    static Spec of(HttpSettings s) {
        if (!s.channel().matches("[a-z][a-z0-9-]{0,19}")) {
            throw new IllegalArgumentException("channel must be a word in small letters");
        }
        List<String> fields = lines(s.fields());
        if (fields.isEmpty() || fields.stream().anyMatch(field -> field.indexOf('=') < 1)) {
            throw new IllegalArgumentException("fields must read name=pattern, one a line");
        }
        Pattern ok = Pattern.compile(s.ok_is(), Pattern.DOTALL);
        return new Spec(s.channel(), s.url().strip(), Secret.of(s._key().strip()), s.user().strip(), s.operators().strip(), s.body().equals("form"), fields, lines(s.headers()),
                s.ok_at().strip(), ok, s.id_at().strip(), s.error_at().strip(), s.wait_at().strip(), s.lost().equals("again"), Math.max(1, s.per_minute()), s.longest(),
                Duration.ofSeconds(s.seconds()));
    }

    /** Files know no lists of texts with commas: there a list is one text with line ends. */
    private static List<String> lines(String... values) {
        return Stream.of(values).flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
