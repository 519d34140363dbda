package org.hanok.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainMarkdown;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Member SKY = member(1, "하늘");
    private static final Member SEA = member(2, "바다");
    private static final Member MODERATOR = member(3, "운영", Board.MODERATE);
    private final FixedClock clock = new FixedClock("2026-11-23T03:00:00Z");
    private final RecordingCache cache = new RecordingCache();
    private PluginDatabase database;
    private Board board;
    private Topics topics;

    @BeforeEach
    void open() {
        database = PluginDatabase.empty("board");
        database.run("INSERT INTO board.corner (slug, name, position, staff_only) VALUES ('questions', '질문', 1, false), ('news', '공지', 2, true)");
        board = new Board(database.em(), database, database, cache, clock, new PlainMarkdown());
        topics = new Topics(database.em(), database);
    }

    private static Member member(long id, String name, String... permissions) {
        return new Member(id, name, name + "@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
    }

    private long write(String title, Member author) {
        String url = board.write("questions", title, "내용", author);
        clock.advance(Duration.ofMinutes(1));
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    private List<String> titles(Filter filter, Member viewer) {
        return topics.list("", filter, viewer.id(), 0).stream().map(TopicRow::title).toList();
    }

    @Test
    void aTopicAppearsAndIsTold() {
        write("등록이 안 돼요", SKY);
        assertThat(titles(Filter.RECENT, SEA)).containsExactly("등록이 안 돼요");
        assertThat(database.events()).extracting(Event::topic).containsExactly("board.posted");
        assertThat(cache.dropped()).contains("board");
    }

    @Test
    void aReplyCountsAndLiftsItsTopic() {
        long first = write("먼저", SKY);
        write("나중", SKY);
        board.reply(first, "답이에요", SEA);
        assertThat(titles(Filter.RECENT, SEA)).containsExactly("먼저", "나중");
        TopicPage page = board.page("questions", first, SKY.id()).orElseThrow();
        assertThat(page.topic().replies()).isEqualTo(1);
        assertThat(page.topic().lastBy()).isEqualTo("바**");
        assertThat(page.answers()).singleElement().extracting(TopicPage.Answer::author).isEqualTo("바**");
    }

    @Test
    void filtersShowWhatTheySay() {
        long answered = write("답 있음", SKY);
        write("답 없음", SEA);
        board.reply(answered, "답", SEA);
        assertThat(titles(Filter.WAITING, SKY)).containsExactly("답 없음");
        assertThat(titles(Filter.MINE, SKY)).containsExactly("답 있음");
        assertThat(titles(Filter.NEW, SKY)).containsExactly("답 없음", "답 있음");
    }

    @Test
    void onlyAuthorsAndModeratorsSolve() {
        long id = write("질문", SKY);
        assertThatThrownBy(() -> board.solve(id, SEA)).isInstanceOf(NotFound.class);
        board.solve(id, MODERATOR);
        assertThat(board.page("questions", id, 0).orElseThrow().topic().solved()).isTrue();
    }

    @Test
    void boardsOfStaffAreStaffs() {
        assertThatThrownBy(() -> board.write("news", "제목", "내용", SKY)).isInstanceOf(Refused.class).hasMessage("board.refused.staffOnly");
        assertThat(board.write("news", "제목", "내용", MODERATOR)).startsWith("/board/news/");
        assertThatThrownBy(() -> board.write("nowhere", "제목", "내용", SKY)).isInstanceOf(NotFound.class);
    }

    @Test
    void badTextIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> board.write("questions", "  ", "내용", SKY)).isInstanceOf(Refused.class).hasMessage("board.refused.title");
        assertThatThrownBy(() -> board.write("questions", "제목", "가".repeat(20_001), SKY)).isInstanceOf(Refused.class).hasMessage("board.refused.text");
        assertThat(database.value("SELECT count(*) FROM board.topic")).isEqualTo("0");
        assertThat(database.events()).isEmpty();
    }

    @Test
    void hiddenTopicsAreNobodys() {
        long id = write("광고", SKY);
        database.run("UPDATE board.topic SET state = 'HIDDEN'");
        assertThat(board.page("questions", id, SKY.id())).isEmpty();
        assertThat(titles(Filter.NEW, SKY)).isEmpty();
        assertThatThrownBy(() -> board.reply(id, "답", SEA)).isInstanceOf(NotFound.class);
        assertThat(new TopicSearch(database.em(), database, new PlainMarkdown()).entries("", 10)).isEmpty();
    }

    @Test
    void searchOffersTopicsPageByPage() {
        long first = write("하나", SKY);
        write("둘", SKY);
        TopicSearch search = new TopicSearch(database.em(), database, new PlainMarkdown());
        assertThat(search.entries("", 1)).singleElement().satisfies(entry -> assertThat(entry.url()).isEqualTo("/board/questions/" + first));
        assertThat(search.entries(Long.toString(first), 10)).hasSize(1);
        assertThat(search.changed()).isEqualTo(clock.instant().minus(Duration.ofMinutes(1)));
    }
}
