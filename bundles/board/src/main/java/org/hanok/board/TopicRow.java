package org.hanok.board;

import java.time.Instant;

/** A topic in a list. */
public record TopicRow(long id, String corner, String cornerName, String palette, String title, String author, Topic.State state, boolean pinned, int replies,
        Instant lastAt, String lastBy) {

    public String url() {
        return "/board/" + corner + "/" + id;
    }

    public boolean solved() {
        return state == Topic.State.SOLVED;
    }
}
