package org.hanok.board;

import java.time.Instant;
import java.util.List;
import org.hanok.api.web.Html;

/** A topic with everything its page shows. @param mine whether the visitor wrote it */
public record TopicPage(TopicRow topic, Html text, String plain, Instant created, boolean mine, List<Answer> answers) {

    /** One reply. */
    public record Answer(long id, String author, Html text, Instant created) {
    }
}
