package org.hanok.blog;

/** A hashtag with the number of posts that visitors can see under it. */
public record TagRow(String slug, String name, long posts) {

    public String url() {
        return "/blog/tags/" + Slugs.encoded(slug);
    }
}
