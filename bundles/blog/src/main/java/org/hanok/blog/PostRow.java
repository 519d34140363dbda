package org.hanok.blog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post in a list. @param publishedOrNull missing on a draft that was never public @param minutes to read it */
public record PostRow(long id, String slug, String title, String deck, String author, @Nullable Instant publishedOrNull, int minutes) {

    /** Public path, percent-encoded. */
    public String url() {
        return "/blog/" + Slugs.encoded(slug);
    }

    public Optional<Instant> published() {
        return Optional.ofNullable(publishedOrNull);
    }

    public static PostRow of(Post post) {
        return new PostRow(post.id == null ? 0 : post.id, post.slug, post.title, post.deck, post.author, post.published, post.minutes);
    }
}
