package org.hanok.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Room room = new Room();

    private List<Entry> seen(long viewer) {
        return room.threads.of(Room.POST, viewer);
    }

    @Test
    void aCommentAppearsUnderItsSubjectOnlyAndIsTold() {
        long id = room.write("좋은 글이에요", Room.SKY);
        assertThat(seen(0)).singleElement().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo("김**");
            assertThat(entry.text().markup()).contains("좋은 글이에요");
            assertThat(entry.mine()).isFalse();
        });
        assertThat(seen(1)).singleElement().extracting(Entry::mine).isEqualTo(true);
        assertThat(room.threads.of(Room.OTHER, 0)).isEmpty();
        assertThat(room.cache.dropped()).contains("comments");
        assertThat(room.db.events()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("comment.posted");
            assertThat(event.subject()).isEqualTo(new Ref("comments.comment", Long.toString(id)));
            assertThat(event.facts()).isEqualTo(Map.of("subject", "blog.post:7", "member", "1", "state", "VISIBLE"));
        });
    }

    @Test
    void answersStandOneLevelDeep() {
        long first = room.write("물음", Room.SKY);
        long answer = room.desk.write(Room.POST, first, "답", Room.SEA);
        room.desk.write(Room.POST, answer, "답의 답", Room.SKY);
        assertThat(seen(0)).singleElement().satisfies(entry -> assertThat(entry.answers()).extracting(one -> one.text().markup())
                .containsExactly("<p>답</p>", "<p>답의 답</p>"));
    }

    @Test
    void onlyVisibleCommentsOfTheSameSubjectAreAnswered() {
        long here = room.write("여기", Room.SKY);
        assertThatThrownBy(() -> room.desk.write(Room.OTHER, here, "답", Room.SEA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.desk.write(Room.POST, 999, "답", Room.SEA)).isInstanceOf(NotFound.class);
        room.moderation.hide(List.of(here));
        assertThatThrownBy(() -> room.desk.write(Room.POST, here, "답", Room.SEA)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyListedSubjectsTakeComments() {
        assertThatThrownBy(() -> room.desk.write(new Ref("shop.order", "7"), 0, "글", Room.SKY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.desk.write(new Ref("blog.post", ""), 0, "글", Room.SKY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.desk.write(new Ref("blog.post", "7".repeat(81)), 0, "글", Room.SKY)).isInstanceOf(NotFound.class);
        Desk elsewhere = new Desk(room.db.em(), room.db, room.db, room.cache, room.clock, room, Room.settings("disqus"));
        assertThatThrownBy(() -> elsewhere.write(Room.POST, 0, "글", Room.SKY)).isInstanceOf(NotFound.class);
        assertThat(room.db.value("SELECT count(*) FROM comments.comment")).isEqualTo("0");
    }

    @Test
    void lengthIsLimited() {
        assertThatThrownBy(() -> room.write("  \n ", Room.SKY)).isInstanceOf(Refused.class).hasMessage("comments.refused.text");
        assertThatThrownBy(() -> room.write("가".repeat(201), Room.SKY)).isInstanceOf(Refused.class).hasMessage("comments.refused.text");
        assertThat(room.write("가".repeat(200), Room.SKY)).isPositive();
    }

    @Test
    void aMemberIsSlowedDownAndOthersAreNot() {
        for (int i = 0; i < 5; i++) {
            room.write("글 " + i, Room.SKY);
        }
        assertThatThrownBy(() -> room.write("또", Room.SKY)).isInstanceOf(Refused.class).hasMessage("comments.refused.slow");
        assertThat(room.write("나도", Room.SEA)).isPositive();
    }

    @Test
    void manyLinksWaitForStaffAndOnlyTheirAuthorSeesThem() {
        long id = room.write("https://a.example 그리고 www.b.example", Room.SKY);
        assertThat(room.state(id)).isEqualTo("HELD");
        assertThat(seen(0)).isEmpty();
        assertThat(seen(Room.SEA.id())).isEmpty();
        assertThat(seen(Room.SKY.id())).singleElement().extracting(Entry::held).isEqualTo(true);
        assertThat(room.state(room.write("https://a.example 하나는 괜찮아요", Room.SKY))).isEqualTo("VISIBLE");
    }

    @Test
    void onesOwnIsDeletedAndNobodyElses() {
        long id = room.write("지울 글", Room.SKY);
        assertThatThrownBy(() -> room.desk.delete(id, Room.SEA)).isInstanceOf(NotFound.class);
        room.desk.delete(id, Room.SKY);
        assertThat(room.db.value("SELECT count(*) FROM comments.comment")).isEqualTo("0");
        assertThatThrownBy(() -> room.desk.delete(id, Room.SKY)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnsweredOneLeavesItsPlaceWithoutItsWords() {
        long id = room.write("지울 물음", Room.SKY);
        room.desk.write(Room.POST, id, "남을 답", Room.SEA);
        room.desk.delete(id, Room.SKY);
        assertThat(seen(0)).singleElement().satisfies(entry -> {
            assertThat(entry.gone()).isTrue();
            assertThat(entry.author() + entry.text().markup()).isEmpty();
            assertThat(entry.answers()).hasSize(1);
        });
        assertThat(room.db.value("SELECT text FROM comments.comment WHERE id = " + id)).isEmpty();
        assertThat(room.moderation.approve(List.of(id))).isZero();
    }

    @Test
    void manySubjectsAreCountedAtOnce() {
        room.write("하나", Room.SKY);
        long hidden = room.write("둘", Room.SKY);
        room.desk.write(Room.OTHER, 0, "셋", Room.SKY);
        room.desk.write(new Ref("shop.product", "8"), 0, "넷", Room.SKY);
        room.moderation.hide(List.of(hidden));
        assertThat(room.own.count(List.of(Room.POST, Room.OTHER, new Ref("blog.post", "8")))).isEqualTo(Map.of(Room.POST, 1, Room.OTHER, 1));
        assertThat(room.own.count(List.of())).isEmpty();
    }

    @Test
    void namesTellTheirFirstLetterOnly() {
        assertThat(Names.masked("김하늘")).isEqualTo("김**");
        assertThat(Names.masked("A")).isEqualTo("A**");
        assertThat(Names.masked(" ")).isEqualTo("***");
        assertThat(Names.masked("𠮷野")).isEqualTo("𠮷**");
    }
}
