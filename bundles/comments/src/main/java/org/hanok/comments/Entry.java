package org.hanok.comments;

import java.time.Instant;
import java.util.List;
import org.hanok.api.web.Html;

/**
 * A comment in its thread.
 *
 * @param mine whether the visitor wrote it
 * @param held whether it waits for staff; only its author sees such a one
 * @param gone whether only its place is left, because it was deleted or hidden after somebody answered
 * @param answers in the order they were written; an answer has none itself
 */
public record Entry(long id, String author, Html text, Instant created, boolean mine, boolean held, boolean gone, List<Entry> answers) {
}
