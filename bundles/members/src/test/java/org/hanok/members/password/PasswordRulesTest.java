package org.hanok.members.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.api.Secret;
import org.hanok.members.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"seven lucky magpies", "correct horse battery", "x7#kQ2!vB9pL", "비둘기 다섯 마리가 난다", "aaaaaaaaaab-cde-fgh", "passwordless gardens of Jeju"})
    void acceptsLongWords(String password) {
        assertThat(rules.check(Secret.of(password), "haneul@example.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password123", "1234567890", "qwertyuiop", "aaaaaaaaaaaa", "1q2w3e4r5t", "password1234!", "1212121212", "haneul1234", "비밀번호123456", "admin12345"})
    void refusesWhatGuessersTryFirst(String password) {
        assertThat(rules.check(Secret.of(password), "haneul@example.com")).map(Problem::key).contains("members.password.guessable");
    }

    @Test
    void saysHowLongItMustBe() {
        assertThat(rules.check(Secret.of("short"), "a@b.kr")).hasValueSatisfying(problem -> {
            assertThat(problem.key()).isEqualTo("members.password.short");
            assertThat(problem.arguments()).containsExactly(10, 5);
        });
        assertThat(rules.check(Secret.of("x y".repeat(60)), "a@b.kr")).map(Problem::key).contains("members.password.long");
    }
}
