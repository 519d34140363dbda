package org.hanok.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hanok.api.NotFound;
import org.hanok.api.admin.AdminTask;
import org.junit.jupiter.api.Test;

class ModerationTest {

    private final Room room = new Room();

    @Test
    void enoughReportsByDifferentMembersHold() {
        long id = room.write("광고", Room.SKY);
        room.moderation.report(id, Room.SEA);
        room.moderation.report(id, Room.SEA);
        assertThat(room.state(id)).isEqualTo("VISIBLE");
        room.moderation.report(id, Room.LAND);
        assertThat(room.state(id)).isEqualTo("HELD");
        assertThat(room.threads.of(Room.POST, 0)).isEmpty();
    }

    @Test
    void onesOwnAndInvisibleOnesAreNotReported() {
        long id = room.write("글", Room.SKY);
        assertThatThrownBy(() -> room.moderation.report(id, Room.SKY)).isInstanceOf(NotFound.class);
        room.moderation.hide(List.of(id));
        assertThatThrownBy(() -> room.moderation.report(id, Room.SEA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.moderation.report(999, Room.SEA)).isInstanceOf(NotFound.class);
    }

    @Test
    void approvalForgivesAndTheSamePeopleCannotReportAgain() {
        long id = room.write("오해", Room.SKY);
        room.moderation.report(id, Room.SEA);
        room.moderation.report(id, Room.LAND);
        assertThat(room.moderation.approve(List.of(id))).isEqualTo(1);
        assertThat(room.moderation.approve(List.of(id))).isZero();
        room.moderation.report(id, Room.SEA);
        room.moderation.report(id, Room.LAND);
        assertThat(room.state(id)).isEqualTo("VISIBLE");
        assertThat(room.db.value("SELECT reports FROM comments.comment")).isEqualTo("0");
    }

    @Test
    void staffDecideByActionsOnly() {
        long id = room.write("글", Room.SKY);
        CommentAdmin admin = new CommentAdmin(room.moderation);
        Comment row = new Comment();
        row.id = id;
        assertThat(admin.readOnly()).contains("text", "state");
        assertThat(admin.actions()).extracting("name").containsExactly("approve", "hide");
        assertThat(admin.actions().get(1).apply(List.of(row), Room.visit(Room.STAFF))).isEqualTo(1);
        assertThat(room.state(id)).isEqualTo("HIDDEN");
        assertThat(admin.actions().get(0).apply(List.of(row), Room.visit(Room.STAFF))).isEqualTo(1);
        assertThat(admin.actions().get(0).apply(List.of(), Room.visit(Room.STAFF))).isZero();
        assertThat(room.state(id)).isEqualTo("VISIBLE");
    }

    @Test
    void heldCommentsWaitOnTheDashboard() {
        HeldTask task = new HeldTask(room.moderation, room.messages);
        assertThat(task.waiting(Room.visit(Room.STAFF))).isEmpty();
        room.write("https://a.example https://b.example", Room.SKY);
        assertThat(task.waiting(Room.visit(Room.STAFF))).singleElement().extracting(AdminTask.Chore::what).isEqualTo("확인할 댓글 1개");
    }
}
