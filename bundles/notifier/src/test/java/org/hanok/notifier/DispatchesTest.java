package org.hanok.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.notify.Recipient;
import org.hanok.api.web.Visit;
import org.hanok.notifier.route.Carrier;
import org.hanok.notifier.staff.Contents;
import org.hanok.notifier.staff.DeadLetters;
import org.hanok.notifier.staff.DispatchAdmin;
import org.hanok.notifier.staff.NotificationResource;
import org.junit.jupiter.api.Test;

class DispatchesTest {

    private final Desk desk = new Desk();
    private final Post post = new Post();

    @Test
    void aNoticeLeavesOnceAndIsRecorded() {
        desk.with(post).notices().send(Desk.notice("k"));
        desk.notices().send(Desk.notice("k"));
        desk.round();
        desk.round();
        assertThat(post.sent).hasSize(1);
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(desk.db.value("SELECT provider_id FROM notifier.dispatch")).isEqualTo("id-1");
    }

    @Test
    void addressAndValuesAreNotReadableInTheDatabase() {
        desk.notices().send(new Notice("member.confirm", Recipient.mail("haneul@example.com", Locale.KOREAN), new Ref("members.account", "7"),
                Map.of("link", "https://shop.example/account/confirm?token=canary"), "k"));
        assertThat(desk.db.value("SELECT string_agg(d::text, ' ') FROM notifier.dispatch d")).doesNotContain("haneul").doesNotContain("canary");
    }

    @Test
    void operatorsEachGetTheirOwn() {
        desk.with(post).notices().send(new Notice("deposit.unmatched", Recipient.operators(), new Ref("payment.deposit", "1"), Map.of(), "k"));
        desk.notices().send(new Notice("deposit.unmatched", Recipient.operators(), new Ref("payment.deposit", "1"), Map.of(), "k"));
        desk.round();
        assertThat(post.sent).extracting(m -> m.recipient().address()).containsExactlyInAnyOrder("boss@example.com", "night@example.com");
    }

    @Test
    void troubleIsTriedAgainOnScheduleWithTheSameMessageUntilItIsOver() {
        desk.with(post).notices().send(Desk.notice("k"));
        post.down = true;
        desk.round();
        desk.round();
        assertThat(post.tried).hasSize(1);
        desk.clock.advance(Duration.ofSeconds(9));
        desk.round();
        assertThat(post.tried).hasSize(1);
        desk.clock.advance(Duration.ofSeconds(1));
        desk.round();
        assertThat(post.tried).hasSize(2);
        post.down = false;
        desk.clock.advance(Duration.ofSeconds(20));
        desk.round();
        assertThat(post.sent).hasSize(1);
        assertThat(post.tried).extracting(Message::id).containsOnly(post.sent.get(0).id());
        assertThat(desk.db.value("SELECT trouble FROM notifier.dispatch")).isEmpty();
    }

    @Test
    void afterTenTriesItIsDeadAndShownAndCanBeSentAgain() {
        desk.with(post).notices().send(Desk.notice("k"));
        post.down = true;
        for (int i = 0; i < 12; i++) {
            desk.round();
            desk.clock.advance(Duration.ofHours(1));
        }
        assertThat(post.tried).hasSize(10);
        assertThat(desk.state()).isEqualTo("DEAD");
        assertThat(desk.db.value("SELECT trouble FROM notifier.dispatch")).isEqualTo("Down");
        DeadLetters dead = new DeadLetters(desk.book, desk.texts);
        Visit staff = new Visit("/", Locale.KOREAN, null, "", "", "", "", null);
        assertThat(dead.show(staff).value()).isEqualTo("1");
        assertThat(dead.waiting(staff)).singleElement().satisfies(todo -> assertThat(todo.what()).contains("1"));
        post.down = false;
        NotificationResource api = new NotificationResource(desk.book, desk.dispatches, new Contents(desk.dispatches, desk.letters));
        api.resend(api.list("dead", "", "", "", 0, 10).notifications().get(0).id());
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(dead.waiting(staff)).isEmpty();
    }

    @Test
    void sendingAgainIsANewMessageAndNotPossibleOnTheWay() {
        desk.with(post).notices().send(Desk.notice("k"));
        NotificationResource api = new NotificationResource(desk.book, desk.dispatches, new Contents(desk.dispatches, desk.letters));
        long id = api.list("", "", "", "", 0, 10).notifications().get(0).id();
        assertThatThrownBy(() -> api.resend(id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.resend(999_999)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.list("lost", "", "", "", 0, 10)).isInstanceOf(Refused.class);
        desk.round();
        var selected = desk.db.call(() -> desk.db.em().createQuery("SELECT d FROM Dispatch d", Dispatch.class).getResultList());
        assertThat(new DispatchAdmin(desk.dispatches).actions().get(0).apply(selected, null)).isEqualTo(1);
        desk.round();
        assertThat(post.sent).hasSize(2);
        assertThat(post.sent.get(0).id()).isNotEqualTo(post.sent.get(1).id());
    }

    @Test
    void missingChannelsAndWordsWaitLikeAnyTrouble() {
        desk.notices().send(Desk.notice("k"));
        desk.with(post).notices().send(new Notice("nobody.knows", Recipient.mail("a@b.kr", Locale.KOREAN), new Ref("x.y", "1"), Map.of(), "w"));
        desk.channels.close(post);
        desk.round();
        assertThat(desk.db.value("SELECT string_agg(trouble, ',' ORDER BY id) FROM notifier.dispatch")).isEqualTo("ChannelAway,NoWords");
        assertThat(desk.state()).isEqualTo("WAITING,WAITING");
    }

    @Test
    void aNodeThatDiedInTheMiddleLeavesItToTheNextAfterTheLease() {
        desk.with(post).notices().send(Desk.notice("k"));
        List<Parcel> lost = desk.dispatches.claim();
        assertThat(desk.dispatches.claim()).isEmpty();
        desk.clock.advance(Duration.ofMinutes(5));
        List<Parcel> again = desk.dispatches.claim();
        assertThat(again.get(0).message()).isEqualTo(lost.get(0).message());
        desk.outcomes.failed(lost.get(0), new IllegalStateException());
        assertThat(desk.db.value("SELECT trouble FROM notifier.dispatch")).isEmpty();
        desk.outcomes.sent(again.get(0), "id");
        assertThat(desk.state()).isEqualTo("SENT");
    }

    @Test
    void theSuccessorOfAKilledProcessTakesItsMessagesAtOnce() throws Exception {
        Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start();
        Holder before = new Holder("node", killed.toHandle());
        Holder elsewhere = new Holder("other", killed.toHandle());
        killed.waitFor();
        desk.with(post).notices().send(Desk.notice("k1"));
        desk.dispatches(new Holder("node", ProcessHandle.current())).claim();
        desk.notices().send(Desk.notice("k2"));
        desk.dispatches(elsewhere).claim();
        desk.notices().send(Desk.notice("k3"));
        List<Parcel> lost = desk.dispatches(before).claim();
        desk.round();
        desk.round();
        assertThat(post.sent).extracting(Message::id).containsExactly(lost.get(0).message());
        assertThat(desk.state()).isEqualTo("WAITING,WAITING,SENT");
        desk.clock.advance(Duration.ofMinutes(5));
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT,SENT,SENT");
    }

    @Test
    void whatLeftWhileTheDatabaseWentAwayIsRecordedAfterwardsAndDoesNotLeaveAgain() throws Exception {
        desk.with(post).notices().send(Desk.notice("k"));
        Carrier carrier = desk.carrier();
        List<?> taken = carrier.take();
        post.after = () -> desk.db.away(true);
        carrier.carry(taken.get(0));
        assertThatThrownBy(carrier::take).isInstanceOf(IllegalStateException.class);
        desk.db.away(false);
        assertThat(desk.state()).isEqualTo("WAITING");
        assertThat(carrier.take()).isEmpty();
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(post.sent).hasSize(1);
    }

    @Test
    void manyNodesNeverTakeTheSameRow() throws Exception {
        IntStream.range(0, 60).forEach(i -> desk.notices().send(Desk.notice("k" + i)));
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<Parcel>>> nodes = IntStream.range(0, 6).<Callable<List<Parcel>>>mapToObj(i -> desk.dispatches::claim).toList();
            List<Long> taken = new ArrayList<>();
            for (var node : pool.invokeAll(nodes)) {
                node.get().forEach(p -> taken.add(p.id()));
            }
            assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theBellRingsAfterTheCommitAndAgainWhileThereIsMore() {
        IntStream.range(0, Dispatches.BATCH).forEach(i -> desk.notices().send(Desk.notice("k" + i)));
        List<String> rings = new ArrayList<>();
        desk.wake.hang(() -> rings.add(desk.state()));
        desk.carrier().take();
        desk.carrier().take();
        assertThat(rings).hasSize(1);
        rings.clear();
        desk.notices().send(Desk.notice("k"));
        assertThat(rings).singleElement().asString().endsWith(",WAITING").hasSize("WAITING,".length() * (Dispatches.BATCH + 1) - 1);
    }

    @Test
    void aMailCostsTwoStatementsWhileARouteTakesIt() {
        desk.with(post).wake.hang(() -> { });
        assertThat(desk.db.plugin().statements(() -> desk.notices().send(Desk.notice("k")))).isEqualTo(1);
        assertThat(desk.dispatches.claim()).as("taken already").isEmpty();
        List<Parcel> handed = new ArrayList<>();
        assertThat(desk.db.plugin().statements(() -> desk.carrier().take().forEach(parcel -> handed.add((Parcel) parcel)))).isZero();
        handed.forEach(desk.wake::hand);
        desk.round();
        assertThat(post.sent).singleElement().extracting(Message::id).isEqualTo(desk.db.value("SELECT uid || '.' || round FROM notifier.dispatch"));
        assertThat(desk.state()).isEqualTo("SENT");
        desk.notices().send(Desk.notice("k"));
        desk.round();
        assertThat(post.sent).as("told twice").hasSize(1);
        assertThat(desk.db.plugin().statements(() -> desk.outcomes.sent(handed.get(0), ""))).isEqualTo(1);
    }

    @Test
    void whatIsHandedOverHidesNothingThatIsDue() {
        desk.with(post).notices().send(Desk.notice("due"));
        desk.wake.isLooking();
        desk.wake.hang(() -> { });
        desk.notices().send(Desk.notice("k"));
        desk.wake.look();
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT,SENT");
    }

    @Test
    void whatWasHandedOverAndLostLeavesAfterTheLease() {
        desk.with(post).wake.hang(() -> { });
        desk.notices().send(Desk.notice("k"));
        assertThat(desk.wake.handed()).hasSize(1);
        desk.clock.advance(Dispatches.LEASE);
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(desk.db.value("SELECT attempts FROM notifier.dispatch")).isEqualTo("2");
    }

    @Test
    void whoeverSendsManyLeavesTheRestToALook() {
        desk.wake.hang(() -> { });
        IntStream.range(0, Dispatches.BATCH + 5).forEach(i -> desk.notices().send(Desk.notice("k" + i)));
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch WHERE sending")).isEqualTo(String.valueOf(Dispatches.BATCH));
        assertThat(desk.carrier().take()).hasSize(Dispatches.BATCH + 5);
    }

    @Test
    void whatLeftLongAgoIsForgotten() {
        desk.with(post).notices().send(Desk.notice("old"));
        desk.round();
        desk.clock.advance(Duration.ofDays(91));
        desk.notices().send(Desk.notice("new"));
        assertThat(new Tidy(desk.dispatches).run()).contains("1");
        assertThat(desk.state()).isEqualTo("WAITING");
    }

    private static final class Post implements NotificationChannel {

        private final List<Message> tried = new ArrayList<>();
        private final List<Message> sent = new ArrayList<>();
        private boolean down;
        private Runnable after = () -> { };

        @Override
        public String id() {
            return "mail";
        }

        @Override
        public String send(Message message) throws Down {
            tried.add(message);
            if (down) {
                throw new Down();
            }
            sent.add(message);
            after.run();
            return "id-" + sent.size();
        }
    }

    private static final class Down extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
