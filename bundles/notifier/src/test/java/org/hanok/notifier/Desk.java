package org.hanok.notifier;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.notify.Recipient;
import org.hanok.api.security.Vault;

/** The room put together by hand, on a real database and a clock that tests move. */
public final class Desk {

    final Database db = Database.fresh();
    final TestClock clock = new TestClock();
    final Texts texts = new Texts();
    final Seals seals = new Seals(new PlainVault());
    final Wake wake = new Wake();
    final Dispatches dispatches = new Dispatches(db.em(), db, clock, seals, wake);
    final DispatchBook book = new DispatchBook(db.em(), db);
    final Subscriptions subscriptions = new Subscriptions(db.em(), db, new Forgetful());
    final Site site = site(Map.of());
    final Letters letters = new Letters(texts, new Pages(texts), new Facts(texts, site), site);
    final List<String> operators = new ArrayList<>(List.of("boss@example.com", "night@example.com"));
    final List<NotificationChannel> channels = new ArrayList<>();

    public NoticeDesk notices() {
        return new NoticeDesk(dispatches, new Operators(settings(operators.toArray(String[]::new))), seals);
    }

    EventDesk events(Members... members) {
        return new EventDesk(subscriptions, letters, notices(), List.of(members));
    }

    public Carrier carrier() {
        return new Carrier(dispatches, letters, new Channels(channels), wake);
    }

    public Desk with(NotificationChannel channel) {
        channels.add(channel);
        return this;
    }

    public TestClock clock() {
        return clock;
    }

    public String state() {
        return db.value("SELECT string_agg(state, ',' ORDER BY id) FROM notifier.dispatch");
    }

    /** One round of the route without the route. */
    void round() {
        for (Object parcel : carrier().take()) {
            try {
                carrier().carry(parcel);
            } catch (Exception e) {
                carrier().failed(parcel, e);
            }
        }
    }

    public static Notice notice(String key) {
        return new Notice("order.delivered", Recipient.mail("haneul@example.com", Locale.KOREAN), new Ref("shop.order", "A-1"),
                Map.of("number", "A-1", "link", "/account/orders/A-1"), key);
    }

    static Event event(String topic, Map<String, String> facts) {
        return new Event(topic, new Ref("shop.order", "A-1"), Instant.parse("2026-11-22T01:02:03Z"), facts);
    }

    static Operators.Settings settings(String... addresses) {
        return new Operators.Settings() {
            @Override
            public String[] operators() {
                return addresses;
            }

            @Override
            public Class<? extends java.lang.annotation.Annotation> annotationType() {
                return Operators.Settings.class;
            }
        };
    }

    public static Site site(Map<String, String> settings) {
        return new Site() {
            @Override
            public URI url() {
                return URI.create("https://shop.example");
            }

            @Override
            public Path data() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean demo() {
                return false;
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Asia/Seoul");
            }

            @Override
            public Optional<String> setting(String name) {
                return Optional.ofNullable(settings.get(name));
            }
        };
    }

    /** Member 7 reads Korean, member 8 English; there is nobody else. */
    static final class People implements Members {

        @Override
        public Optional<Member> byId(long id) {
            return id == 7 ? Optional.of(member(7, Locale.KOREAN)) : id == 8 ? Optional.of(member(8, Locale.ENGLISH)) : Optional.empty();
        }

        private static Member member(long id, Locale locale) {
            return new Member(id, "김하늘", "member" + id + "@example.com", locale, Set.of(), Assurance.EMAIL);
        }

        @Override
        public Optional<Member> byEmail(String email) {
            return Optional.empty();
        }

        @Override
        public List<Member> byIds(List<Long> ids) {
            return List.of();
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

    public static final class TestClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-22T01:02:03Z");

        public void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Hides and binds like the real one, without keys. */
    private static final class PlainVault implements Vault {

        @Override
        public String seal(Secret clear, String purpose) {
            return Base64.getEncoder().encodeToString((purpose + "\0" + clear.reveal()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Secret open(String sealed, String purpose) {
            String text = new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
            if (!text.startsWith(purpose + "\0")) {
                throw new IllegalStateException("moved");
            }
            return Secret.of(text.substring(purpose.length() + 1));
        }

        @Override
        public String index(String space, Secret clear) {
            return Integer.toHexString((space + clear.reveal()).hashCode());
        }

        @Override
        public String currentKey() {
            return "k1";
        }

        @Override
        public String keyOf(String sealed) {
            return "k1";
        }
    }

    private static final class Forgetful implements Cache {

        @Override
        public <T> T get(String key, Duration fresh, Supplier<T> source) {
            return source.get();
        }

        @Override
        public void drop(String prefix) {
        }
    }
}
