package org.hanok.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.web.View;
import org.hanok.testkit.PlainMarkdown;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Room room = new Room();
    private final CommentPages pages = new CommentPages(room.desk, room.moderation, room.messages);
    private final CommentResource api = new CommentResource(room.threads, room.desk, room.settings);

    @Test
    void theThreadStandsUnderListedSubjectsByTheChosenProvider() {
        room.write("글", Room.SKY);
        ThreadBelow below = new ThreadBelow(room.settings, List.of(room.own));
        View view = below.show(Room.visit(null)).orElseThrow();
        assertThat(view.template()).isEqualTo("comments/thread");
        assertThat(view.model().get("count")).isEqualTo(1L);
        assertThat(view.model().get("back")).isEqualTo("/blog/x");
        assertThat(below.show(Room.visit(null).about(new Ref("shop.order", "1")))).isEmpty();
        assertThat(new ThreadBelow(Room.settings("disqus"), List.of(room.own)).show(Room.visit(null))).isEmpty();
    }

    @Test
    void onlyWhoeverWroteInItReadsTheThreadAnew() {
        room.write("글", Room.SKY);
        Map<String, Object> kept = new HashMap<>();
        Threads threads = new Threads(room.db.em(), room.db, new Cache() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(String key, Duration fresh, Supplier<T> source) {
                return (T) kept.computeIfAbsent(key, missing -> source.get());
            }

            @Override
            public void drop(String prefix) {
                throw new UnsupportedOperationException();
            }
        }, new PlainMarkdown());
        threads.of(Room.POST, 0);
        assertThat(room.db.statements(() -> assertThat(threads.of(Room.POST, Room.SEA.id())).extracting(Entry::mine).containsExactly(false))).isZero();
        assertThat(room.db.statements(() -> assertThat(threads.of(Room.POST, Room.SKY.id())).extracting(Entry::mine).containsExactly(true))).isEqualTo(1);
    }

    @Test
    void writingLeadsBackToThePage() {
        Response response = pages.write("blog.post:7", 0, "글", "/blog/%EA%B8%80", Room.visit(Room.SKY));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString("/blog/%EA%B8%80#comment-1");
        assertThat(pages.report(1, "/blog/x", Room.visit(Room.SEA)).getLocation()).hasToString("/blog/x#comments");
        assertThat(pages.delete(1, "/blog/x", Room.visit(Room.SKY)).getLocation()).hasToString("/blog/x#comments");
    }

    @Test
    void aRefusedCommentKeepsItsWords() {
        String text = "가".repeat(201);
        Response response = pages.write("blog.post:7", 0, text, "https://evil.example/", Room.visit(Room.SKY));
        assertThat(response.getStatus()).isEqualTo(422);
        View again = (View) response.getEntity();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.model().get("text")).isEqualTo(text);
        assertThat(again.model().get("back")).isEqualTo("/");
        assertThat(again.model().get("error").toString()).contains("200자");
    }

    @Test
    void aLinesEndIsOneLetterAsTheBrowserCountsIt() {
        assertThat(pages.write("blog.post:7", 0, "가\r\n".repeat(99) + "나나", "/blog/x", Room.visit(Room.SKY)).getStatus()).isEqualTo(303);
    }

    @Test
    void onlyPathsOfThisSiteAreLedBackTo() {
        assertThat(Back.to("/blog/한글", "c")).hasToString("/blog/%ED%95%9C%EA%B8%80#c");
        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x", "/a?b", "/a#b")) {
            assertThat(Back.to(elsewhere, "c")).hasToString("/#c");
        }
        assertThat(Back.to("/%zz", "c")).hasToString("/");
    }

    @Test
    void badSubjectsAreNotFound() {
        assertThatThrownBy(() -> pages.write("nonsense", 0, "글", "/", Room.visit(Room.SKY))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.thread("nonsense", Room.visit(null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.thread("shop.order:1", Room.visit(null))).isInstanceOf(NotFound.class);
    }

    @Test
    void theApiReadsWritesAndCounts() {
        long first = api.write(new CommentResource.Draft("blog.post:7", Optional.empty(), "물음"), Room.visit(Room.SKY)).id();
        api.write(new CommentResource.Draft("blog.post:7", Optional.of(first), "답"), Room.visit(Room.SEA));
        assertThat(api.thread("blog.post:7", Room.visit(null)).items()).singleElement().satisfies(item -> {
            assertThat(item.author()).isEqualTo("김**");
            assertThat(item.answers()).hasSize(1);
        });
        assertThat(api.counts(List.of("blog.post:7", "blog.post:8"))).isEqualTo(Map.of("blog.post:7", 2));
    }
}
