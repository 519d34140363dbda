package org.hanok.comments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.Ref;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.security.Throttle;
import org.hanok.api.web.Visit;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainMarkdown;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.PropertyMessages;
import org.hanok.testkit.RecordingCache;

/** The comments over a real database, with a brake that never lets go. */
final class Room implements Throttle {

    static final Ref POST = new Ref("blog.post", "7");
    static final Ref OTHER = new Ref("shop.product", "7");
    static final Member SKY = member(1, "김하늘");
    static final Member SEA = member(2, "박바다");
    static final Member LAND = member(3, "이땅");
    static final Member STAFF = member(9, "운영", Moderation.MODERATE);
    final FixedClock clock = new FixedClock("2026-11-23T03:00:00Z");
    final RecordingCache cache = new RecordingCache();
    final PluginDatabase db = PluginDatabase.fresh("comments");
    final Settings settings = settings("own");
    final PropertyMessages messages = new PropertyMessages("comments");
    final Threads threads = new Threads(db.em(), db, cache, new PlainMarkdown());
    final Desk desk = new Desk(db.em(), db, db, cache, clock, this, settings);
    final Moderation moderation = new Moderation(db.em(), db, cache, clock, settings);
    final OwnThreads own = new OwnThreads(threads, settings);
    private final Map<String, Integer> taken = new HashMap<>();

    static Settings settings(String provider) {
        return new Settings(new Settings.Policy(provider, List.of("blog.post", "shop.product"), 200, 5, 2, 1, true));
    }

    static Member member(long id, String name, String... permissions) {
        return new Member(id, name, "m@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
    }

    static Visit visit(Member member) {
        return new Visit("/blog/x", Locale.KOREAN, member, "v", "127.0.0.1", "test", "", POST);
    }

    long write(String text, Member by) {
        return desk.write(POST, 0, text, by);
    }

    String state(long id) {
        return db.value("SELECT state FROM comments.comment WHERE id = " + id);
    }

    @Override
    public Duration take(String key, int capacity, Duration period) {
        return taken.merge(key, 1, Integer::sum) > capacity ? period : Duration.ZERO;
    }

    @Override
    public void reset(String key) {
        taken.remove(key);
    }
}
