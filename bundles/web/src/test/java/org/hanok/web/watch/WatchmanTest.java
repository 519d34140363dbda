package org.hanok.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.hanok.web.answer.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchmanTest {

    private static final String TOKEN = "a-token-of-enough-length";
    private final Watchman watchman = new Watchman(Optional.of(TOKEN));

    private static HttpServletRequest from(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(WatchmanTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : headers.get(arguments[0]));
    }

    private static int admit(Watchman watchman, String address, Map<String, String> headers) {
        try {
            watchman.admit(from(address, headers));
            return 200;
        } catch (Problem refused) {
            return refused.getMessage().equals("web.problem.404") ? 404 : 403;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
    void programsOnThisMachineMayRead(String address) {
        assertThat(admit(watchman, address, Map.of())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void whoComesThroughAProxyIsNotLocalHoweverTheProxyIsCalled(String header) {
        assertThat(admit(watchman, "127.0.0.1", Map.of(header, "127.0.0.1"))).isEqualTo(404);
    }

    @Test
    void strangersFindNothing() {
        assertThat(admit(watchman, "203.0.113.9", Map.of())).isEqualTo(404);
    }

    @Test
    void theTokenOpensFromAnywhere() {
        assertThat(admit(watchman, "203.0.113.9", Map.of("Authorization", "Bearer " + TOKEN))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Bearer ", "Basic a-token-of-enough-length", TOKEN})
    void anythingElseIsRefusedEvenHere(String header) {
        assertThat(admit(watchman, "127.0.0.1", Map.of("Authorization", header))).isEqualTo(403);
    }

    @Test
    void aShortTokenOpensNothing() {
        assertThat(admit(new Watchman(Optional.of("short")), "203.0.113.9", Map.of("Authorization", "Bearer short"))).isEqualTo(403);
    }

    @Test
    void withoutATokenNoBearerIsRight() {
        assertThat(admit(new Watchman(Optional.empty()), "203.0.113.9", Map.of("Authorization", "Bearer "))).isEqualTo(403);
    }
}
