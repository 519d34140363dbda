package org.hanok.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminTask;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.inbox.InboxEntry;
import org.hanok.payment.inbox.InboxEntryAdmin;
import org.hanok.payment.notice.hook.UnreadableTask;
import org.junit.jupiter.api.Test;

/** A notice that is genuine and cannot be read stays, with its chore, until somebody has looked at the bank. */
class UnreadableNoticesTest {

    private final House house = new House();
    private final UnreadableTask task = new UnreadableTask(house.inbox, Doors.keys());

    @Test
    void itIsAChoreUntilStaffHaveLookedAtTheBank() throws IOException {
        assertThat(chores()).isEmpty();
        assertThat(post("{\"account\":\"kb\"}")).isEqualTo(400);
        assertThat(post("{\"account\":\"kb\"}")).isEqualTo(400);
        assertThat(chores()).singleElement().satisfies(chore -> {
            assertThat(chore.what()).isEqualTo("payment.task.unreadable[1]");
            assertThat(chore.href()).isEqualTo("/admin/payment/inboxEntry?state=REFUSED");
        });
        AdminAction<InboxEntry> seen = new InboxEntryAdmin(house.inbox).actions().get(0);
        assertThat(task.permission() + ".edit").isEqualTo(seen.permission());
        assertThat(seen.apply(kept(), Doors.staff())).isEqualTo(1);
        assertThat(seen.apply(kept(), Doors.staff())).as("once").isZero();
        assertThat(chores()).isEmpty();
    }

    @Test
    void itIsNotForgottenBeforeThatAndAfterwardsItIs() throws IOException {
        post("nothing that could be read");
        house.clock.advance(Duration.ofDays(91));
        house.reconcile().run();
        assertThat(kept()).hasSize(1);
        new InboxEntryAdmin(house.inbox).actions().get(0).apply(kept(), Doors.staff());
        house.reconcile().run();
        assertThat(kept()).isEmpty();
    }

    private List<AdminTask.Chore> chores() {
        return task.waiting(Doors.staff());
    }

    private List<InboxEntry> kept() {
        return house.db.read(() -> house.db.em().createQuery("SELECT e FROM InboxEntry e", InboxEntry.class).getResultList());
    }

    private int post(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String now = Long.toString(house.clock.instant().getEpochSecond());
        return DepositDoor.open(house).told(Doors.headers(Map.of("Content-Type", "application/json", "X-Hanok-Timestamp", now, "X-Hanok-Signature",
                DepositDoor.signature(DepositDoor.SECRET, now, body))), Doors.stranger(), new ByteArrayInputStream(body)).getStatus();
    }
}
