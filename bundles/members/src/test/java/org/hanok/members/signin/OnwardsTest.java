package org.hanok.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnwardsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkout", "/shop/products/google-10000?from=home&n=2", "/blog/tags/%EC%84%A4", "/blog/tags/\uC124"})
    void staysOnThisSite(String path) {
        assertThat(Onwards.local(path)).isEqualTo(path);
        assertThat(Onwards.to(path).getHost()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "checkout", "/a\r\nSet-Cookie: x", "/a b", "/%zz", "/<b>",
        "/account/login?next=/account/login", "/account/logout"})
    void goesToTheAccountInstead(String path) {
        assertThat(Onwards.local(path)).isEqualTo("/account");
    }

    @Test
    void writesHangulAsHeadersMust() {
        assertThat(Onwards.to("/blog/tags/\uC124").toString()).isEqualTo("/blog/tags/%EC%84%A4");
    }
}
