package org.hanok.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordCheckTest {

    @Test
    void isDearButBearable() {
        assertThat(PasswordCheck.millis()).isBetween(1.0, 2_000.0);
    }
}
