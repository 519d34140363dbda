package org.hanok.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void hasOneSpelling() {
        assertThat(EmailAddress.normal(" Haneul.Kim+shop@Example.COM ")).isEqualTo("haneul.kim+shop@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"haneul@example.com", "a@b.kr", "haneul.kim+shop@mail.example.co.kr", "\uD558\uB298@example.com", "o'hara@example.com"})
    void knowsAnAddress(String address) {
        assertThat(EmailAddress.looksRight(address)).isTrue();
    }

    @Test
    void refusesEndlessOnesQuickly() {
        assertThat(EmailAddress.looksRight("a".repeat(60) + "@" + "b.".repeat(5_000) + "kr")).isFalse();
    }

    @Test
    void showsLittleToWhoeverHoldsALink() {
        assertThat(EmailAddress.veiled("haneul@example.com")).isEqualTo("ha•••@example.com");
        assertThat(EmailAddress.veiled("a@b.kr")).isEqualTo("a•••@b.kr");
    }
}
