package org.hanok.members.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.NotFound;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.api.member.Sessions;
import org.hanok.members.Settings;
import org.hanok.members.account.Directory;
import org.hanok.members.account.Generation;
import org.hanok.members.account.MemberRow;
import org.hanok.members.account.Role;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers who a token or key belongs to: one statement, kept for seconds. */
@Component(service = {Sessions.class, LiveSessions.class})
public class LiveSessions implements Sessions {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final String SESSION = "session:";
    private static final String BY_TOKEN = "select " + MemberRow.COLUMNS + """
            , s.id, s.seen from members.session s join members.account a on a.id = s.account_id
            where s.hash = ?1 and s.seen > ?2 and s.started > ?3 and a.status = 'ACTIVE'""";
    private static final String BY_KEY = "select " + MemberRow.COLUMNS + """
            , k.id, k.permissions, k.used from members.api_key k join members.account a on a.id = k.account_id
            where k.hash = ?1 and a.status = 'ACTIVE'""";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Cache cache;
    private final Generation generation;
    private final Settings settings;

    @Activate
    public LiveSessions(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Cache cache, @Reference Generation generation, @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.cache = cache;
        this.generation = generation;
        this.settings = settings;
    }

    @Override
    public Optional<Member> member(String token) {
        String known = generation.key(Directory.KEPT);
        Optional<Member> member = kept(SESSION, token, this::byToken);
        // Whoever asks for the member next need not ask the database.
        member.ifPresent(one -> cache.get(known + one.id(), FRESH, () -> one));
        return member;
    }

    /**
     * For a session that starts now. To be asked for before its member is read: what changes in between makes it useless.
     *
     * @return keeps the member, after the commit
     */
    public Consumer<Member> keeper(String token) {
        String session = generation.key(SESSION + RandomToken.hash(token));
        String known = generation.key(Directory.KEPT);
        return member -> {
            cache.get(session, FRESH, () -> member);
            cache.get(known + member.id(), FRESH, () -> member);
        };
    }

    @Override
    public Optional<Member> apiKey(String key) {
        return key.startsWith(ApiKeys.PREFIX) ? kept("key:", key.substring(ApiKeys.PREFIX.length()), this::byKey) : Optional.empty();
    }

    /** Only found members are kept: guessed tokens must not fill the cache. */
    private Optional<Member> kept(String kind, String token, Function<String, Member> source) {
        if (!RandomToken.looksRight(token)) {
            return Optional.empty();
        }
        String hash = RandomToken.hash(token);
        try {
            return Optional.of(cache.get(generation.key(kind + hash), FRESH, () -> source.apply(hash)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Member byToken(String hash) {
        Instant now = clock.instant();
        Object[] row = row(() -> em.createNativeQuery(BY_TOKEN).setParameter(1, hash).setParameter(2, Timestamp.from(now.minus(settings.policy().idle())))
                .setParameter(3, Timestamp.from(now.minus(settings.policy().longest()))));
        Member member = MemberRow.read(row);
        Instant seen = ((Timestamp) row[MemberRow.WIDTH + 1]).toInstant();
        if (member.isStaff() && seen.isBefore(now.minus(settings.policy().staffIdle()))) {
            throw new NotFound();
        }
        if (seen.isBefore(now.minus(SEEN_EVERY))) {
            tx.run(() -> em.createQuery("update Session s set s.seen = :now where s.id = :id and s.seen < :now").setParameter("now", now)
                    .setParameter("id", ((Number) row[MemberRow.WIDTH]).longValue()).executeUpdate());
        }
        return member;
    }

    private Member byKey(String hash) {
        Object[] row = row(() -> em.createNativeQuery(BY_KEY).setParameter(1, hash));
        Instant now = clock.instant();
        if (row[MemberRow.WIDTH + 2] == null || ((Timestamp) row[MemberRow.WIDTH + 2]).toInstant().isBefore(now.minus(SEEN_EVERY))) {
            tx.run(() -> em.createQuery("update ApiKey k set k.used = :now where k.id = :id").setParameter("now", now)
                    .setParameter("id", ((Number) row[MemberRow.WIDTH]).longValue()).executeUpdate());
        }
        Member owner = MemberRow.read(row);
        return new Member(owner.id(), owner.name(), owner.email(), owner.locale(), narrowed(owner, Role.split((String) row[MemberRow.WIDTH + 1])),
                owner.assurance(), owner.since());
    }

    /** What both the owner and the key may do. */
    static Set<String> narrowed(Member owner, Set<String> key) {
        Member bearer = new Member(owner.id(), "", "", Locale.KOREAN, key, owner.assurance());
        Set<String> both = new HashSet<>();
        key.stream().filter(owner::may).forEach(both::add);
        owner.permissions().stream().filter(bearer::may).forEach(both::add);
        return both;
    }

    private Object[] row(Supplier<Query> query) {
        List<?> rows = tx.read(() -> query.get().getResultList());
        return rows.stream().findFirst().map(Object[].class::cast).orElseThrow(NotFound::new);
    }
}
