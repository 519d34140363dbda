package org.hanok.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.hanok.testkit.PropertyMessages;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final PropertyMessages messages = new PropertyMessages("members");

    @Test
    void aWrongPasswordSaysHowManyTriesAreLeft() {
        assertThat(messages.get(Locale.KOREAN, "members.login.wrong", 4, 15)).contains("네 번 더 틀리면 15분");
        assertThat(messages.get(Locale.ENGLISH, "members.login.wrong", 1, 15)).contains("One more try, then");
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
