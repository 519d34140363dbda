package org.hanok.members.block.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block as staff see it.
 *
 * @param shown what is blocked, of a person's value only a part
 * @param by name of who added it
 * @param hits how often it has stopped somebody
 * @param live whether it is in force now
 */
public record BlockLine(long id, String kind, String shown, String reason, @Nullable Instant until, Instant created, String by, long hits, @Nullable Instant hitAt,
        @Nullable Instant ended, boolean live) {

    /** @param next the cursor to ask with, empty on the last page */
    public record Page(java.util.List<BlockLine> blocks, String next) {
    }
}
