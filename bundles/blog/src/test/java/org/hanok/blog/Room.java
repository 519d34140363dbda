package org.hanok.blog;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.blog.feed.Feeds;
import org.hanok.blog.read.Announcements;
import org.hanok.blog.read.BlogPages;
import org.hanok.blog.read.BlogResource;
import org.hanok.blog.read.PostData;
import org.hanok.blog.read.PostSearch;
import org.hanok.blog.read.Posts;
import org.hanok.blog.read.Reading;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainMarkdown;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.PropertyMessages;
import org.hanok.testkit.RecordingCache;

/** The blog over a real database, at noon in Seoul. */
final class Room {

    static final Visit STRANGER = visit(null);
    static final Visit EDITOR = visit(new Member(1, "편집", "e@example.com", Locale.KOREAN, Set.of(Desk.POSTS), Assurance.EMAIL));
    final FixedClock clock = new FixedClock("2026-11-23T03:00:00Z");
    final RecordingCache cache = new RecordingCache();
    final PluginDatabase db = PluginDatabase.fresh("blog");
    final PlainMarkdown markdown = new PlainMarkdown();
    final PropertyMessages messages = new PropertyMessages("blog");
    final Desk desk = new Desk(db.em(), db, cache, clock, markdown, messages);
    final PlainSite site = new PlainSite("https://shop.example", true, Map.of());
    final Posts posts = new Posts(db.em(), db, cache, clock, site);
    final Reading reading = new Reading(db.em(), db, cache, clock, markdown);
    final Feeds feeds = new Feeds(db.em(), db, cache, clock, markdown, messages, site);
    final PostSearch search = new PostSearch(db.em(), db, markdown, clock);
    final Announcements announcements = new Announcements(db.em(), db, db, cache, clock);
    final BlogPages pages = new BlogPages(posts, reading, new PostData(site));
    final BlogResource api = new BlogResource(posts, reading, site);

    private static Visit visit(Member member) {
        return new Visit("/blog", Locale.KOREAN, member, "v", "127.0.0.1", "test", "", null);
    }

    Post add(String title, Post.State state, String published, String tags) {
        Post post = new Post();
        post.title = title;
        post.text = title + " 본문";
        post.state = state;
        post.published = published.isEmpty() ? null : Instant.parse(published);
        post.hashtags = tags;
        desk.add(post);
        return post;
    }

    Post series(String title, String series, int position) {
        Post post = new Post();
        post.title = title;
        post.text = "본문";
        post.state = Post.State.PUBLISHED;
        post.published = Instant.parse("2026-11-01T00:00:00Z");
        post.series = series;
        post.position = position;
        desk.add(post);
        return post;
    }
}
