package org.hanok.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.web.Visit;
import org.hanok.notifier.staff.DeadLetters;
import org.junit.jupiter.api.Test;

/** What becomes of a message when its service is choosy, slow to answer, or gone. */
class OutcomesTest {

    private final Desk desk = new Desk();
    private final Post post = new Post();

    @Test
    void aRefusalForGoodIsDeadAtOnceWithItsReason() {
        send(NotSent.never("HTTP 400: chat not found"));
        assertThat(desk.state()).isEqualTo("DEAD");
        assertThat(desk.db.value("SELECT trouble FROM notifier.dispatch")).isEqualTo("HTTP 400: chat not found");
        desk.rounds(Duration.ofMinutes(30));
        assertThat(post.tries).isEqualTo(1);
    }

    @Test
    void waitingAsAskedIsNoTryAndEndsAfterADay() {
        send(NotSent.after(Duration.ofSeconds(7), "HTTP 429"));
        desk.clock.advance(Duration.ofSeconds(6));
        desk.round();
        assertThat(post.tries).isEqualTo(1);
        for (int i = 0; i < 30; i++) {
            desk.clock.advance(Duration.ofSeconds(7));
            desk.round();
        }
        assertThat(post.tries).isEqualTo(31);
        assertThat(desk.db.value("SELECT attempts FROM notifier.dispatch")).isEqualTo("0");
        desk.clock.advance(Duration.ofHours(24));
        desk.round();
        assertThat(desk.state()).isEqualTo("DEAD");
    }

    @Test
    void aLostAnswerIsAQuestionForStaffAndNothingIsSentTwice() {
        send(NotSent.unknown("AnswerLost"));
        desk.rounds(Duration.ofHours(1));
        assertThat(post.tries).isEqualTo(1);
        assertThat(desk.state()).isEqualTo("UNSURE");
        Visit staff = new Visit("/", Locale.KOREAN, null, "", "", "", "", null);
        assertThat(new DeadLetters(desk.book, desk.texts).waiting(staff)).singleElement().satisfies(chore -> assertThat(chore.href()).contains("UNSURE"));
        post.trouble = null;
        assertThat(desk.dispatches.allAgain(DispatchState.UNSURE)).isEqualTo(1);
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(post.sent).hasSize(1);
    }

    @Test
    void aNodeThatDiedWhileSendingLeavesADoubtWhereDoublesWouldHarm() {
        post.repeatable = false;
        desk.with(post).notices().send(Desk.notice("k"));
        desk.dispatches.claim();
        desk.clock.advance(Duration.ofMinutes(5));
        desk.round();
        assertThat(desk.state()).isEqualTo("UNSURE");
        assertThat(post.tries).isZero();
    }

    @Test
    void andIsSimplySentAgainWhereTheyDoNot() {
        desk.with(post).notices().send(Desk.notice("k"));
        desk.dispatches.claim();
        desk.clock.advance(Duration.ofMinutes(5));
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
    }

    @Test
    void aChannelThatIsReplacedLosesNothingAndOneThatIsSwitchedOffMakesNoWork() {
        desk.with(post).notices().send(Desk.notice("k"));
        desk.channels.close(post);
        desk.round();
        assertThat(desk.state()).isEqualTo("WAITING");
        desk.with(post);
        desk.clock.advance(Duration.ofSeconds(30));
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
        desk.notices().send(Desk.notice("later"));
        desk.channels.close(post);
        desk.rounds(Duration.ofMinutes(11));
        assertThat(desk.state()).isEqualTo("SENT,OFF");
        desk.with(post);
        assertThat(desk.dispatches.allAgain(DispatchState.OFF)).isEqualTo(1);
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT,SENT");
    }

    @Test
    void ofTwoChannelsWithOneNameTheHigherRankedServes() throws Exception {
        desk.with(post);
        Post other = new Post();
        desk.channels.open(other, java.util.Map.of("service.ranking", 10));
        desk.notices().send(Desk.notice("k"));
        desk.round();
        assertThat(other.sent).hasSize(1);
        assertThat(post.sent).isEmpty();
        assertThat(desk.channels.open()).containsExactly("mail");
    }

    @Test
    void theDatabaseItselfRefusesToMoveWhatHasEnded() {
        send(NotSent.never("x"));
        assertThatThrownBy(() -> desk.db.run("UPDATE notifier.dispatch SET state = 'UNSURE'")).isInstanceOf(SQLException.class).hasMessageContaining("does not go");
        assertThatThrownBy(() -> desk.db.run("UPDATE notifier.dispatch SET state = 'WAITING'")).isInstanceOf(SQLException.class);
    }

    private void send(NotSent trouble) {
        post.trouble = trouble;
        desk.with(post).notices().send(Desk.notice("k"));
        desk.round();
    }

    private static final class Post implements NotificationChannel {

        private final List<Message> sent = new ArrayList<>();
        private NotSent trouble;
        private boolean repeatable = true;
        private int tries;

        @Override
        public String id() {
            return "mail";
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public String send(Message message) throws NotSent {
            tries++;
            if (trouble != null) {
                throw trouble;
            }
            sent.add(message);
            return "id";
        }
    }
}
