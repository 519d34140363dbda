package org.hanok.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.event.Event;
import org.hanok.api.identity.ProvenPhones;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.desk.Addresses;
import org.hanok.notifier.desk.Choices;
import org.hanok.notifier.desk.EventDesk;
import org.hanok.notifier.desk.NoticeDesk;
import org.hanok.notifier.desk.Operators;
import org.hanok.notifier.letter.Facts;
import org.hanok.notifier.letter.Letters;
import org.hanok.notifier.letter.Rewordings;
import org.hanok.notifier.letter.Texts;
import org.hanok.notifier.route.Carrier;
import org.hanok.notifier.staff.DispatchBook;
import org.hanok.notifier.subscription.Subscriptions;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.PlainVault;
import org.hanok.testkit.RecordingCache;

/** The room put together by hand, on a real database and a clock that tests move. */
public final class Desk {

    public final Database db = Database.fresh();
    public final FixedClock clock = new FixedClock("2026-11-22T01:02:03Z");
    public final Phrases texts = new Phrases();
    public final Seals seals = new Seals(new PlainVault());
    public final Wake wake = new Wake();
    public final Holder holder = new Holder("node", ProcessHandle.current());
    public final Dispatches dispatches = dispatches(holder);
    public final Intake intake = new Intake(db.em(), db, clock, seals, wake, holder);
    public final Outcomes outcomes = new Outcomes(db.em(), db, clock);
    public final DispatchBook book = new DispatchBook(db.em(), db);
    public final Subscriptions subscriptions = new Subscriptions(db.em(), db, new RecordingCache(), clock);
    public final Choices choices = new Choices(db.em(), db, clock);
    public final Rewordings rewordings = new Rewordings(db.em(), db, new RecordingCache(), clock);
    public final Site site = site(Map.of());
    public final Texts patterns = new Texts(texts, rewordings);
    public final Letters letters = new Letters(texts, new Pages(texts), patterns, new Facts(texts, site), site);
    public final List<String> operators = new ArrayList<>(List.of("boss@example.com", "night@example.com"));
    public final Map<Long, String> phones = new HashMap<>(Map.of(7L, "01012345678", 8L, "01087654321"));
    public final Channels channels = new Channels(clock);
    public int together;

    public NoticeDesk notices() {
        return new NoticeDesk(intake, new Operators(settings(together, operators.toArray(String[]::new))), subscriptions, channels, seals);
    }

    public EventDesk events(Members... members) {
        ProvenPhones proven = member -> Optional.ofNullable(phones.get(member)).map(Secret::of);
        return new EventDesk(subscriptions, patterns, notices(), channels, new Addresses(List.of(members), List.of(proven)), choices);
    }

    Dispatches dispatches(Holder holder) {
        return new Dispatches(db.em(), db, clock, seals, wake, holder);
    }

    public Carrier carrier() {
        return new Carrier(dispatches, outcomes, letters, channels, wake);
    }

    public Desk with(NotificationChannel channel) {
        channels.open(channel, Map.of());
        return this;
    }

    public FixedClock clock() {
        return clock;
    }

    public String state() {
        return db.value("SELECT string_agg(state, ',' ORDER BY id) FROM notifier.dispatch");
    }

    /** One round of the route without the route. */
    public void round() {
        for (Object parcel : carrier().take()) {
            try {
                carrier().carry(parcel);
            } catch (Exception e) {
                carrier().failed(parcel, e);
            }
        }
    }

    /** Rounds for so long as the clock is moved, one every five seconds. */
    public void rounds(Duration time) {
        for (long left = time.toSeconds(); left > 0; left -= 5) {
            round();
            clock.advance(Duration.ofSeconds(5));
        }
        round();
    }

    public static Notice notice(String key) {
        return new Notice("order.delivered", Recipient.mail("haneul@example.com", Locale.KOREAN), new Ref("shop.order", "A-1"),
                Map.of("number", "A-1", "link", "/account/orders/A-1"), key);
    }

    public static Event event(String topic, Map<String, String> facts) {
        return new Event(topic, new Ref("shop.order", "A-1"), Instant.parse("2026-11-22T01:02:03Z"), facts);
    }

    public static Operators.Settings settings(int together, String... addresses) {
        return new Operators.Settings() {
            @Override
            public String[] operators() {
                return addresses;
            }

            @Override
            public String language() {
                return "ko";
            }

            @Override
            public int together_seconds() {
                return together;
            }

            @Override
            public Class<? extends java.lang.annotation.Annotation> annotationType() {
                return Operators.Settings.class;
            }
        };
    }

    public static Site site(Map<String, String> settings) {
        return new PlainSite("https://shop.example", false, settings);
    }

    /** Member 7 reads Korean, member 8 English; there is nobody else. */
    public static final class People implements Members {

        @Override
        public Optional<Member> byId(long id) {
            return id == 7 ? Optional.of(member(7, Locale.KOREAN, Assurance.IDENTITY)) : id == 8 ? Optional.of(member(8, Locale.ENGLISH, Assurance.EMAIL)) : Optional.empty();
        }

        public static Member member(long id, Locale locale, Assurance assurance) {
            return new Member(id, "김하늘", "member" + id + "@example.com", locale, Set.of(), assurance);
        }

        @Override
        public Optional<Member> byEmail(String email) {
            return Optional.empty();
        }

        @Override
        public List<Member> byIds(List<Long> ids) {
            return ids.stream().flatMap(id -> byId(id).stream()).toList();
        }

        @Override
        public List<Member> search(String text, int limit) {
            return List.of();
        }

        @Override
        public void prove(long id, Assurance assurance, String provenName, String personKey) {
            throw new UnsupportedOperationException();
        }
    }
}
