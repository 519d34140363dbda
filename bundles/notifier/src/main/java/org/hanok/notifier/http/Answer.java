package org.hanok.notifier.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hanok.api.notify.NotSent;

/** A service's answer, read as the channel's settings say. Its content type is not believed: some send JSON as HTML. */
final class Answer {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int SHOWN = 80;

    private final Spec spec;
    private final HttpResponse<byte[]> response;
    private final String text;
    private final JsonNode tree;

    Answer(Spec spec, ObjectMapper json, HttpResponse<byte[]> response) {
        this.spec = spec;
        this.response = response;
        this.text = new String(response.body(), StandardCharsets.UTF_8).strip();
        this.tree = read(json, text);
    }

    private static JsonNode read(ObjectMapper json, String text) {
        try {
            return Optional.ofNullable(json.readTree(text)).orElse(MissingNode.getInstance());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The service's id of the message, may be empty. @throws NotSent when it was not taken, or nobody can tell */
    String id() throws NotSent {
        int status = response.statusCode();
        if (status == 429) {
            throw NotSent.after(rest(), "HTTP 429");
        }
        if (status == 502 || status == 504) {
            throw NotSent.unknown("HTTP " + status);
        }
        if (status >= 500 || status == 401 || status == 403 || status == 404 || status == 408 || status == 425) {
            throw NotSent.again(why("HTTP " + status));
        }
        if (status < 200 || status >= 300) {
            throw NotSent.never(why("HTTP " + status));
        }
        return taken();
    }

    private String taken() throws NotSent {
        Optional<String> said = spec.okAt().isEmpty() ? Optional.of(text) : at(spec.okAt());
        if (said.isEmpty()) {
            throw NotSent.unknown("AnswerBroken");
        }
        if (!spec.okIs().pattern().isEmpty() && !spec.okIs().matcher(said.get()).matches()) {
            throw NotSent.again(why("Refused" + (spec.okAt().isEmpty() ? "" : " " + shown(said.get()))));
        }
        return at(spec.idAt()).filter(id -> id.length() <= 200).orElse("");
    }

    private Duration rest() {
        Duration rest = at(spec.waitAt()).or(() -> response.headers().firstValue("Retry-After")).filter(wait -> wait.strip().matches("[0-9]{1,9}(\\.[0-9]+)?"))
                .map(wait -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(wait.strip()) * 1000))).orElse(USUAL_WAIT);
        return rest.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : rest.isZero() ? Duration.ofSeconds(1) : rest;
    }

    private String why(String what) {
        return at(spec.errorAt()).or(() -> spec.okAt().isEmpty() && !text.startsWith("<") ? Optional.of(text) : Optional.empty()).map(Answer::shown)
                .filter(words -> !words.isEmpty()).map(words -> what + ": " + words).orElse(what);
    }

    /** What a service says may repeat an address or a key: long runs of digits and letters, and anything with an at-sign, are left out. */
    private static String shown(String words) {
        String plain = words.replaceAll("\\S*@\\S*", "…").replaceAll("[A-Za-z0-9_:/+=-]{24,}", "…").replaceAll("[0-9][0-9-]{4,}", "…").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) : plain;
    }

    private Optional<String> at(String pointer) {
        JsonNode found = pointer.startsWith("/") ? tree.at(pointer) : MissingNode.getInstance();
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
    }
}
