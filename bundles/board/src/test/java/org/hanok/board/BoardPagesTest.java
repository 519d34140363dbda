package org.hanok.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainMarkdown;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.PropertyMessages;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardPagesTest {

    private final Visit visit = new Visit("/board", Locale.KOREAN, new Member(1, "하늘", "sky@example.com", Locale.KOREAN, Set.of(), Assurance.EMAIL), "v", "127.0.0.1", "", "", null);
    private PluginDatabase database;
    private BoardPages pages;

    @BeforeEach
    void open() {
        database = PluginDatabase.empty("board");
        database.run("INSERT INTO board.corner (slug, name, position, staff_only) VALUES ('questions', '질문', 1, false)");
        Board board = new Board(database.em(), database, database, new RecordingCache(), new FixedClock("2026-11-23T03:00:00Z"), new PlainMarkdown());
        pages = new BoardPages(board, new Topics(database.em(), database), new PropertyMessages("board"));
    }

    private static View again(Response response) {
        assertThat(response.getStatus()).isEqualTo(422);
        View view = (View) response.getEntity();
        assertThat(view.status()).isEqualTo(422);
        return view;
    }

    private static String error(View view, String field) {
        return ((Map<?, ?>) view.model().get("errors")).get(field).toString();
    }

    @Test
    void aRefusedTopicKeepsWhatWasTypedAndNamesTheField() {
        View overlong = again(pages.write("questions", "가".repeat(121), "내용", visit));
        assertThat(error(overlong, "title")).contains("120자");
        assertThat(overlong.model().get("text")).isEqualTo("내용");
        assertThat(overlong.model().get("heading")).isEqualTo("가".repeat(121));
        assertThat(error(again(pages.write("questions", "제목", " ", visit)), "text")).contains("20,000자");
        View gone = again(pages.write("nowhere", "제목", "내용", visit));
        assertThat(error(gone, "board")).contains("없어졌어요");
        assertThat(gone.model().get("text")).isEqualTo("내용");
    }

    @Test
    void aRefusedReplyStandsUnderItsTopicAsItWasTyped() {
        String url = pages.write("questions", "제목", "내용", visit).getLocation().toString();
        long id = Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
        View view = again(pages.reply("questions", id, "가".repeat(5_001), visit));
        assertThat(view.template()).isEqualTo("board/topic");
        assertThat(view.model().get("text")).isEqualTo("가".repeat(5_001));
        assertThat(error(view, "text")).contains("5,000자");
        assertThat(again(pages.reply("questions", id, null, visit)).model().get("text")).isEqualTo("");
    }

    @Test
    void aLinesEndIsOneLetterAsTheBrowserCountsIt() {
        String url = pages.write("questions", "제목", "내용", visit).getLocation().toString();
        long id = Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
        assertThat(pages.reply("questions", id, "가\r\n".repeat(2_499) + "나나", visit).getStatus()).isEqualTo(303);
    }
}
