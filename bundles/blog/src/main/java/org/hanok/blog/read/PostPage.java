package org.hanok.blog.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.web.Html;
import org.hanok.blog.Post;
import org.hanok.blog.PostRow;
import org.hanok.blog.TagRow;

/**
 * A post with everything its page shows.
 *
 * @param plain its words, short, for search engines
 * @param state draft or scheduled only in a preview
 * @param series visible posts of the same series in order, with this one; empty outside a series
 * @param next the post after this one in its series
 * @param related by most shared tags
 * @param older the post published before this one
 * @param newer the post published after this one
 */
public record PostPage(PostRow post, Html text, String plain, Post.State state, Instant changed, List<TagRow> tags, String seriesName, List<PostRow> series,
        Optional<PostRow> next, List<PostRow> related, Optional<PostRow> older, Optional<PostRow> newer) {
}
