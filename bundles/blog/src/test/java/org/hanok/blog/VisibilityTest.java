package org.hanok.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.search.SearchEntry;
import org.hanok.api.web.View;
import org.hanok.blog.read.BlogResource;
import org.hanok.blog.read.PostList;
import org.hanok.blog.read.PostPage;
import org.hanok.blog.read.YearRow;
import org.junit.jupiter.api.Test;

/** A draft, and a post whose time has not come, at every door. */
class VisibilityTest {

    private final Room room = new Room();

    private List<String> titles(View view) {
        return ((PostList) view.model().get("list")).items().stream().map(PostRow::title).toList();
    }

    private void fill() {
        room.add("공개", Post.State.PUBLISHED, "2026-11-20T00:00:00Z", "함께");
        room.add("초안", Post.State.DRAFT, "2026-11-19T00:00:00Z", "함께 초안만");
        room.add("예약", Post.State.SCHEDULED, "2026-11-24T00:00:00Z", "함께 예약만");
    }

    @Test
    void listsShowOnlyWhatIsPublic() {
        fill();
        assertThat(titles(room.pages.home(1))).containsExactly("공개");
        assertThat(titles(room.pages.tag("함께", 1))).containsExactly("공개");
        assertThat(titles(room.pages.year(2026, 1))).containsExactly("공개");
        assertThat(room.posts.latest(5)).extracting(PostRow::title).containsExactly("공개");
        assertThat(room.posts.side().tags()).extracting(TagRow::name, TagRow::posts).containsExactly(org.assertj.core.groups.Tuple.tuple("함께", 1L));
        assertThat(room.posts.side().years()).containsExactly(new YearRow(2026, 1));
        assertThat(room.api.list("", 1).items()).extracting(BlogResource.Item::title).containsExactly("공개");
        assertThat(room.api.list("예약만", 1).items()).isEmpty();
    }

    @Test
    void pagesOfHiddenPostsAreNotFound() {
        fill();
        for (String slug : List.of("초안", "예약", "없음")) {
            assertThatThrownBy(() -> room.pages.post(slug, Room.STRANGER)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> room.api.one(slug)).isInstanceOf(NotFound.class);
        }
        for (String tag : List.of("초안만", "예약만", "없음")) {
            assertThatThrownBy(() -> room.pages.tag(tag, 1)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> room.pages.year(2025, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.pages.home(2)).isInstanceOf(NotFound.class);
    }

    @Test
    void machinesDoNotSeeThemEither() {
        fill();
        assertThat(room.feeds.newest().xml()).contains("공개").doesNotContain("초안").doesNotContain("예약");
        assertThat(room.search.entries("", 10)).extracting(SearchEntry::title).containsExactly("공개");
    }

    @Test
    void neighboursDoNotGiveThemAway() {
        fill();
        room.add("나중", Post.State.PUBLISHED, "2026-11-21T00:00:00Z", "함께");
        PostPage page = room.reading.page("나중");
        assertThat(page.related()).extracting(PostRow::title).containsExactly("공개");
        assertThat(page.older()).map(PostRow::title).contains("공개");
        assertThat(page.newer()).isEmpty();
        assertThat(room.reading.page("공개").older()).isEmpty();
    }

    @Test
    void editorsPreviewWithoutAnyCopyBeingKept() {
        fill();
        View draft = room.pages.post("초안", Room.EDITOR);
        assertThat(draft.cached()).isZero();
        assertThat(draft.model().get("preview")).isEqualTo(true);
        assertThat(room.pages.post("예약", Room.EDITOR).model().get("preview")).isEqualTo(true);
        assertThat(room.pages.post("공개", Room.EDITOR).model().get("preview")).isEqualTo(false);
        assertThat(room.pages.post("공개", Room.STRANGER).subject()).contains(new Ref("blog.post", "1"));
    }

    @Test
    void aScheduledPostAppearsByTheClockAndIsToldOnce() {
        fill();
        room.announcements.run();
        room.clock.advance(Duration.ofDays(1));
        assertThat(titles(room.pages.home(1))).containsExactly("예약", "공개");
        room.announcements.run();
        room.announcements.run();
        assertThat(room.db.events()).extracting(Event::topic).containsExactly("post.published", "post.published");
        assertThat(room.db.events()).extracting(Event::facts).contains(Map.of("title", "예약", "url", "/blog/%EC%98%88%EC%95%BD"));
        assertThat(room.db.value("SELECT string_agg(state, ',' ORDER BY id) FROM blog.post")).isEqualTo("PUBLISHED,DRAFT,PUBLISHED");
        assertThat(room.cache.dropped()).contains("blog");
    }

    @Test
    void withdrawnPostsAreToldToSearch() {
        fill();
        var before = room.search.changed();
        room.db.run("DELETE FROM blog.post WHERE title = '공개'");
        assertThat(room.search.changed()).isNotEqualTo(before);
        assertThat(room.search.entries("", 10)).isEmpty();
    }
}
