package org.hanok.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.hanok.members.signin.Outcome;
import org.hanok.testkit.PropertyMessages;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final PropertyMessages messages = new PropertyMessages("members");

    @Test
    void aWrongPasswordSaysHowManyTriesAreLeft() {
        assertThat(messages.get(Locale.KOREAN, "members.login.wrong", 4, 15)).contains("네 번 더 틀리면 15분");
        assertThat(messages.get(Locale.ENGLISH, "members.login.wrong", 1, 15)).contains("One more try, then");
    }

    @Test
    void whoeverChangesAPasswordIsToldOfTheOldOne() {
        Problem problem = new Outcome.Wrong(4, Duration.ofMinutes(15)).problem("current");
        assertThat(messages.get(Locale.KOREAN, problem.key(), problem.arguments())).isEqualTo("지금 비밀번호가 맞지 않아요. 네 번 더 틀리면 15분 동안 쉬어요.");
        Problem last = new Outcome.Wrong(0, Duration.ofMinutes(15)).problem("current");
        assertThat(messages.get(Locale.ENGLISH, last.key(), last.arguments())).isEqualTo("That isn't your current password. Try again in 15 minutes.");
    }

    /** The notifier fills in {@code {link}} itself; an apostrophe would make its text a message format. */
    @Test
    void mailsHaveALinkAndNoApostrophe() {
        Stream.of(Locale.KOREAN, Locale.ENGLISH).forEach(language -> Stream.of("confirm", "known", "reset", "password", "dormant").forEach(topic -> {
            assertThat(messages.has("member." + topic + ".subject")).isTrue();
            assertThat(messages.get(language, "member." + topic + ".text")).contains("{name}", "\n\n{link}").doesNotContain("'");
        }));
    }
}
