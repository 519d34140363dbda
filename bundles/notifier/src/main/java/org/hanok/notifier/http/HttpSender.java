package org.hanok.notifier.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.security.Throttle;

/** Sends by description: fills the template, keeps to the service's pace, posts, and reads the answer. Thread-safe. */
final class HttpSender {

    private final Spec spec;
    private final Outside outside;
    private final Wire wire;
    private final Breaker breaker;
    private final Throttle throttle;
    private final ObjectMapper json = new ObjectMapper();

    HttpSender(Spec spec, Outside outside, Throttle throttle, Clock clock) {
        this.spec = spec;
        this.outside = outside;
        this.wire = new Wire(spec.patience());
        this.breaker = new Breaker(clock);
        this.throttle = throttle;
    }

    boolean repeatable() {
        return spec.repeatable();
    }

    String send(Message message) throws NotSent {
        Template template = new Template(spec, json, message);
        if (template.receiver().isEmpty() && spec.fields().stream().anyMatch(field -> field.contains("{to}"))) {
            throw NotSent.never("NoReceiver");
        }
        HttpRequest request = request(template);
        breaker.pass();
        Duration wait = throttle.take("notifier.http:" + spec.channel(), spec.perMinute(), Duration.ofMinutes(1));
        if (!wait.isZero()) {
            throw NotSent.after(wait.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS), "OwnPace");
        }
        return judged(request);
    }

    private String judged(HttpRequest request) throws NotSent {
        try {
            HttpResponse<byte[]> response = wire.post(request);
            if (response.statusCode() >= 500) {
                breaker.failed();
            } else {
                breaker.worked();
            }
            return new Answer(spec, json, response).id();
        } catch (NotSent e) {
            if (e.reason().startsWith("NoConnection") || e.reason().equals("Timeout") || e.reason().equals("AnswerLost")) {
                breaker.failed();
            }
            throw e.verdict() == NotSent.Verdict.UNKNOWN && spec.repeatable() ? NotSent.again(e.reason()) : e;
        }
    }

    private HttpRequest request(Template template) throws NotSent {
        HttpRequest.Builder request = HttpRequest.newBuilder(outside.check(template.address())).timeout(spec.patience())
                .header("Content-Type", spec.form() ? "application/x-www-form-urlencoded" : "application/json").header("Accept", "application/json, */*")
                .POST(BodyPublishers.ofByteArray(template.body()));
        if (!spec.user().isEmpty()) {
            String login = spec.user() + ":" + spec.key().reveal();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            spec.headers().stream().map(line -> line.split(":", 2)).filter(line -> line.length == 2)
                    .forEach(line -> request.header(line[0].strip(), template.header(line[1])));
        } catch (IllegalArgumentException withTheValueInIt) {
            throw NotSent.never("HeaderBad");
        }
        return request.build();
    }
}
