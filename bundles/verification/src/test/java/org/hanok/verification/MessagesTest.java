package org.hanok.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hanok.testkit.PropertyMessages;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final PropertyMessages messages = new PropertyMessages("verification");

    @Test
    void everyReasonAndOutcomeHasWords() {
        assertThat(Stream.of("away", "cancelled", "declined", "expired", "failed", "foreign", "replayed", "slow", "unfinished", "unreachable"))
                .allMatch(reason -> messages.has("verification." + reason));
        assertThat(Outcome.values()).allMatch(outcome -> messages.has("verification.check.outcome." + outcome));
    }
}
