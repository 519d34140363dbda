package org.hanok.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hanok.blog.read.PostList;
import org.hanok.blog.read.PostPage;
import org.hanok.blog.read.YearRow;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private final Room room = new Room();

    @Test
    void relatedPostsAreRankedByMostSharedTagsThenNewest() {
        room.add("가운데", Post.State.PUBLISHED, "2026-11-20T00:00:00Z", "하나 둘 셋");
        room.add("하나만 옛것", Post.State.PUBLISHED, "2026-11-01T00:00:00Z", "하나");
        room.add("하나만 새것", Post.State.PUBLISHED, "2026-11-02T00:00:00Z", "둘 다른말");
        room.add("셋 모두", Post.State.PUBLISHED, "2026-10-01T00:00:00Z", "하나 둘 셋");
        room.add("둘", Post.State.PUBLISHED, "2026-10-02T00:00:00Z", "둘 셋");
        room.add("남", Post.State.PUBLISHED, "2026-11-22T00:00:00Z", "다른말");
        assertThat(room.reading.page("가운데").related()).extracting(PostRow::title).containsExactly("셋 모두", "둘", "하나만 새것", "하나만 옛것");
        room.add("혼자", Post.State.PUBLISHED, "2026-11-22T00:00:00Z", "");
        assertThat(room.reading.page("혼자").related()).isEmpty();
    }

    @Test
    void aSeriesKeepsItsOrderAndKnowsTheNext() {
        room.series("셋째", "연재", 3);
        room.series("첫째", "연재", 1);
        room.series("둘째", "연재", 2);
        room.series("남", "다른 연재", 1);
        PostPage first = room.reading.page("첫째");
        assertThat(first.series()).extracting(PostRow::title).containsExactly("첫째", "둘째", "셋째");
        assertThat(first.next()).map(PostRow::title).contains("둘째");
        assertThat(room.reading.page("셋째").next()).isEqualTo(Optional.empty());
    }

    @Test
    void neighboursFollowTheTimeOfPublishing() {
        room.add("옛", Post.State.PUBLISHED, "2026-11-01T00:00:00Z", "");
        room.add("새", Post.State.PUBLISHED, "2026-11-03T00:00:00Z", "");
        room.add("중", Post.State.PUBLISHED, "2026-11-02T00:00:00Z", "");
        PostPage middle = room.reading.page("중");
        assertThat(middle.older()).map(PostRow::title).contains("옛");
        assertThat(middle.newer()).map(PostRow::title).contains("새");
    }

    @Test
    void listsArePaged() {
        for (int i = 1; i <= 23; i++) {
            room.add("글 " + i, Post.State.PUBLISHED, "2026-11-01T00:%02d:00Z".formatted(i), "");
        }
        PostList second = room.posts.all(2);
        assertThat(second.items()).hasSize(10).first().extracting(PostRow::title).isEqualTo("글 13");
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.previousUrl()).contains("/blog");
        assertThat(second.nextUrl()).contains("/blog?page=3");
        assertThat(room.posts.all(3).nextUrl()).isEmpty();
        assertThat(room.api.list("", 2).next()).contains(3);
    }

    @Test
    void theYearBeginsAtMidnightInSeoul() {
        room.add("새해", Post.State.PUBLISHED, "2025-12-31T15:00:00Z", "");
        room.add("그믐", Post.State.PUBLISHED, "2025-12-31T14:59:59Z", "");
        assertThat(room.posts.year(2026, 1).orElseThrow().items()).extracting(PostRow::title).containsExactly("새해");
        assertThat(room.posts.side().years()).containsExactly(new YearRow(2026, 1), new YearRow(2025, 1));
    }

    @Test
    void dataForSearchEnginesCannotLeaveItsScript() {
        room.add("</script><b>\"따옴표\" & 끝", Post.State.PUBLISHED, "2026-11-20T00:00:00Z", "말");
        String json = room.pages.post(room.posts.all(1).items().get(0).slug(), Room.STRANGER).model().get("jsonLd").toString();
        assertThat(json).doesNotContain("</", "<b>", "&").contains("\"@type\":\"BlogPosting\"", "\"datePublished\":\"2026-11-20T00:00:00Z\"", "\\u0022따옴표\\u0022",
                "\"keywords\":\"말\"", "https://shop.example/blog/");
    }

    @Test
    void demoPostsAreWholeAndSeededOnce() {
        new Demo(room.db.em(), room.db, room.desk, room.clock);
        new Demo(room.db.em(), room.db, room.desk, room.clock);
        assertThat(room.posts.all(1).total()).isEqualTo(7);
        assertThat(room.reading.page("구글-기프트카드-등록-오류").next()).map(PostRow::title).contains("잔액을 남김없이 쓰는 순서");
        room.announcements.run();
        assertThat(room.db.events()).isEmpty();
    }
}
