package org.hanok.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Closures;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PauseTest {

    private static final Messages MESSAGES = new Messages() {
        @Override
        public String get(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    };

    private static Pause pause(Optional<Closures.Closure> closure) {
        return new Pause(MESSAGES, List.of(what -> what.equals(Closures.CHANGES) ? closure : Optional.empty()));
    }

    private static Caller caller(String path, @Nullable Member member) {
        return new Caller(new Visit(path, Locale.KOREAN, member, "v", "203.0.113.7", "", "", null), "g.x", false, "", false, "t", Set.of());
    }

    private static Member member(String... permissions) {
        return new Member(7, "x", "x@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
    }

    private static final Optional<Closures.Closure> CLOSED = Optional.of(new Closures.Closure(Duration.ofSeconds(90)));

    @Test
    void letsEverythingPassWhileNothingIsClosed() throws IOException {
        assertThat(pause(Optional.empty()).answer(Asks.form("/cart", "product=1", Map.of()), caller("/cart", member()))).isEmpty();
        assertThat(new Pause(MESSAGES, List.of()).answer(Asks.form("/cart", "product=1", Map.of()), caller("/cart", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/login", "/account/logout", "/webhooks/deposits", "/webhooks/payment/card"})
    void signingInAndOutsideServicesGoOn(String path) throws IOException {
        assertThat(pause(CLOSED).answer(Asks.form(path, "a=1", Map.of()), caller(path, null))).isEmpty();
    }

    @Test
    void staffGoOn() throws IOException {
        assertThat(pause(CLOSED).answer(Asks.form("/admin/shop/switches/off", "name=READ_ONLY", Map.of()), caller("/admin/shop/switches/off", member("shop.*")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cart", "/checkout", "/account/register", "/account/loginx", "/board/free/1"})
    void everybodyElseGetsTheirFormBackReadyToBeSentAgain(String path) throws IOException {
        Response answer = pause(CLOSED).answer(Asks.form(path + "?from=home", "_csrf=old&name=%EA%B9%80+%ED%95%98%EB%8A%98&pins=1&pins=2&password=secret&passwordAgain=secret&empty=",
                Map.of("Accept", "text/html")), caller(path, member())).orElseThrow();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("90");
        View view = (View) answer.getEntity();
        assertThat(view.model().get("action")).isEqualTo(path + "?from=home");
        assertThat(view.model().get("typed")).isEqualTo(List.of(new Pause.Typed("name", "김 하늘"), new Pause.Typed("pins", "1"), new Pause.Typed("pins", "2"),
                new Pause.Typed("empty", "")));
    }

    @Test
    void whatCannotBeKeptIsNotPromised() throws IOException {
        Response files = pause(CLOSED).answer(Asks.unsafe("/board", MediaType.MULTIPART_FORM_DATA_TYPE, "--x", Map.of()), caller("/board", null)).orElseThrow();
        assertThat(((View) files.getEntity()).model().get("kept")).isEqualTo(false);
        Response huge = pause(CLOSED).answer(Asks.form("/board", "a=" + "x".repeat(200_000), Map.of()), caller("/board", null)).orElseThrow();
        assertThat(((View) huge.getEntity()).model().get("kept")).isEqualTo(false);
    }

    @Test
    void programsGetAProblemAndTheTimeToComeBack() throws IOException {
        Response answer = pause(Optional.of(new Closures.Closure(null))).answer(Asks.unsafe("/api/shop/v1/orders", MediaType.APPLICATION_JSON_TYPE, "{}", Map.of()),
                caller("/api/shop/v1/orders", member())).orElseThrow();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("300");
        assertThat((Map<?, ?>) answer.getEntity()).isEqualTo(Map.of("type", "about:blank", "title", "web.paused.title", "status", 503, "detail", "web.paused.text"));
    }
}
