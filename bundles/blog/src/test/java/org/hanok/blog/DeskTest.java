package org.hanok.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Room room = new Room();

    @Test
    void addressesComeFromTitlesInAnyScript() {
        assertThat(Slugs.of("구글 기프트카드, 등록이 안 될 때!")).isEqualTo("구글-기프트카드-등록이-안-될-때");
        assertThat(Slugs.of("  Hello -- World?  ")).isEqualTo("hello-world");
        assertThat(Slugs.of("\u1112\u1161\u11ab\u110b\u1169\u11a8")).isEqualTo("한옥");
        assertThat(Slugs.of("가".repeat(200))).hasSize(80);
        assertThat(Slugs.of("!?/#")).isEmpty();
        assertThat(Slugs.encoded("한 옥")).isEqualTo("%ED%95%9C%20%EC%98%A5");
        assertThat(Slugs.free("a", Set.of("a", "a-2"))).isEqualTo("a-3");
    }

    @Test
    void equalTitlesGetDifferentAddresses() {
        assertThat(room.add("같은 제목", Post.State.DRAFT, "", "").slug).isEqualTo("같은-제목");
        assertThat(room.add("같은 제목", Post.State.DRAFT, "", "").slug).isEqualTo("같은-제목-2");
        assertThat(room.add("같은 제목", Post.State.DRAFT, "", "").slug).isEqualTo("같은-제목-3");
    }

    @Test
    void aTitleWithoutLettersIsRefused() {
        assertThatThrownBy(() -> room.add("!!!", Post.State.DRAFT, "", "")).isInstanceOf(Refused.class).hasMessage("blog.refused.slug");
    }

    @Test
    void savingAgainKeepsTheAddress() {
        Post post = room.add("처음", Post.State.DRAFT, "", "");
        room.db.run(() -> {
            Post again = room.db.em().find(Post.class, post.id);
            again.title = "바뀐 제목";
            room.desk.prepare(again);
        });
        assertThat(room.db.value("SELECT slug || ':' || title FROM blog.post")).isEqualTo("처음:바뀐 제목");
    }

    @Test
    void anEmptiedAddressIsMadeAgain() {
        Post post = room.add("처음", Post.State.DRAFT, "", "말");
        room.db.run(() -> {
            Post again = room.db.em().find(Post.class, post.id);
            again.title = "다시";
            again.slug = "";
            again.hashtags = "새말";
            room.desk.prepare(again);
        });
        assertThat(room.db.value("SELECT slug FROM blog.post")).isEqualTo("다시");
        assertThat(room.db.value("SELECT string_agg(t.slug, ',') FROM blog.post_tag pt JOIN blog.tag t ON t.id = pt.tag_id")).isEqualTo("새말");
    }

    @Test
    void publishingSetsTheTimeOnceAndTheClockDecidesTheState() {
        Post now = room.add("지금", Post.State.PUBLISHED, "", "");
        assertThat(now.published).isEqualTo(room.clock.instant());
        assertThat(room.add("앞날", Post.State.PUBLISHED, "2026-12-01T00:00:00Z", "").state).isEqualTo(Post.State.SCHEDULED);
        assertThat(room.add("지난날", Post.State.SCHEDULED, "2026-11-01T00:00:00Z", "").state).isEqualTo(Post.State.PUBLISHED);
        assertThat(room.add("초안", Post.State.DRAFT, "", "").published).isNull();
        assertThatThrownBy(() -> room.add("언제", Post.State.SCHEDULED, "", "")).isInstanceOf(Refused.class).hasMessage("blog.refused.schedule");
    }

    @Test
    void minutesAndAuthorAreFilledIn() {
        Post post = new Post();
        post.title = "긴 글";
        post.text = "가".repeat(1_001);
        room.desk.add(post);
        assertThat(post.minutes).isEqualTo(3);
        assertThat(post.author).isEqualTo("한옥 편집부");
    }

    @Test
    void hashtagsComeFromTheFieldAndTheLastLine() {
        assertThat(Hashtags.of("본문\n\n#둘 #셋\n", "하나, #둘")).containsOnlyKeys("하나", "둘", "셋");
        assertThat(Hashtags.of("본문 #아님 입니다", "")).isEmpty();
        assertThat(Hashtags.of("# 제목", "")).isEmpty();
        assertThat(Hashtags.of("", "Google GOOGLE google")).containsExactly(java.util.Map.entry("google", "Google"));
        assertThat(Hashtags.of("", "<b>굵게</b> a/b")).containsOnlyKeys("b굵게b", "ab");
        assertThat(Hashtags.body("본문\n\n#둘 #셋\n")).isEqualTo("본문");
        assertThat(Hashtags.body("본문\n## 끝 제목")).isEqualTo("본문\n## 끝 제목");
        assertThat(Hashtags.body("#하나")).isEmpty();
    }

    @Test
    void tagsAreSharedBetweenPosts() {
        room.add("하나", Post.State.PUBLISHED, "", "함께 Google");
        room.add("둘", Post.State.PUBLISHED, "", "google 함께");
        assertThat(room.db.value("SELECT count(*) FROM blog.tag")).isEqualTo("2");
        assertThat(room.pages.tag("GOOGLE", 1).model().get("tag")).isEqualTo("google");
    }

    @Test
    void tagsKeepTheOrderInWhichTheyWereTyped() {
        room.add("먼저", Post.State.PUBLISHED, "", "셋");
        room.add("차례", Post.State.PUBLISHED, "", "하나 둘 셋");
        assertThat(room.reading.page("차례").tags()).extracting(TagRow::name).containsExactly("하나", "둘", "셋");
    }

    @Test
    void elevenTagsAreTooMany() {
        assertThatThrownBy(() -> room.add("많음", Post.State.DRAFT, "", "1 2 3 4 5 6 7 8 9 10 11")).isInstanceOf(Refused.class).hasMessage("blog.refused.tags");
        assertThat(room.db.value("SELECT count(*) FROM blog.post")).isEqualTo("0");
    }
}
