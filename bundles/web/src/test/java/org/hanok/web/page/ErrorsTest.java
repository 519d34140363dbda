package org.hanok.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void lettersThatNoDatabaseKeepsAreTheSendersAndEverythingElseIsOurs() {
        assertThat(Errors.unkeepable(new IllegalStateException(new SQLException("invalid byte sequence", "22021")))).isTrue();
        assertThat(Errors.unkeepable(new SQLException("gone", "08006"))).isFalse();
        assertThat(Errors.unkeepable(new IllegalStateException("ours"))).isFalse();
        IllegalStateException circle = new IllegalStateException();
        circle.initCause(new IllegalStateException(circle));
        assertThat(Errors.unkeepable(circle)).isFalse();
    }
}
