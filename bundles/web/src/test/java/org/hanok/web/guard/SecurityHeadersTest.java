package org.hanok.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    private static final String NAME = "Content-Security-Policy";
    private final SecurityHeaders headers = new SecurityHeaders(true);

    @Test
    void noPageAllowsOthersByItself() {
        assertThat(headers.all().get(NAME)).contains("default-src 'self'").doesNotContain("https:", "unsafe", "script-src");
    }

    @Test
    void aPageThatEmbedsAServiceAllowsThatOneOnly() {
        assertThat(headers.embedding(Set.of("https://giscus.app", "https://*.disquscdn.com")).get(NAME))
                .contains("script-src 'self' https://*.disquscdn.com https://giscus.app").contains("frame-src 'self' https://*.disquscdn.com https://giscus.app")
                .contains("img-src 'self' data: https://*.disquscdn.com https://giscus.app")
                .contains("object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*", "https://*.com", "http://giscus.app", "https://giscus.app; script-src *", "'unsafe-inline'", "https://giscus.app/path", "data:",
        "https://giscus.app 'unsafe-eval'", "https://", "https://giscus.app\nX: y", "blob:"})
    void whatIsNoOriginWidensNothing(String hostile) {
        assertThat(headers.embedding(Set.of(hostile))).isEmpty();
    }
}
