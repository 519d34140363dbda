package org.hanok.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgeryPatternTest {

    @Test
    void findsTheTokenInEitherKindOfForm() {
        assertThat(Forgery.field("a=1&_csrf=tok-en_1&b=2", true)).isEqualTo("tok-en_1");
        assertThat(Forgery.field("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\ntok-en_1\r\n--x--\r\n", false)).isEqualTo("tok-en_1");
        assertThat(Forgery.field("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\nContent-Type: text/plain\r\n\r\ntok\r\n--x--\r\n", false)).isEqualTo("tok");
        assertThat(Forgery.field("a=1&x_csrf=no", true)).isEmpty();
    }
}
