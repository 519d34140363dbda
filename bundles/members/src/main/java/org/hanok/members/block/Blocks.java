package org.hanok.members.block;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.member.BlockList;
import org.hanok.api.member.Member;
import org.hanok.members.account.Directory;
import org.hanok.members.account.Generation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds the block in force; each question is one statement over indexes. That nothing blocks a member is kept for seconds and forgotten with any new block; whoever is
 * blocked is looked for each time, because a block may end by itself.
 */
@Component(service = {Blocks.class, BlockList.class})
public class Blocks implements BlockList {

    /** Where staff see them. */
    public static final String PATH = "/admin/members/blocks";
    private static final String FIND = """
            select b.id, b.kind, b.reason, b.until from members.block b
            where b.ended is null and (b.until is null or b.until > now())
            and (b.network >>= cast(nullif(?1, '') as inet) or b.country = ?2 or b.keyed = any (cast(?3 as text[]))
              or b.keyed = (select a.person from members.account a where a.id = ?4)
              or b.id in (select p.block_id from members.block_account p where p.account_id = ?4))
            order by b.id limit 1""";
    private static final String HIT = """
            with before as (select id, hit_at from members.block where id = ?1 for update)
            update members.block b set hits = b.hits + 1, hit_at = now() from before
            where b.id = before.id returning before.hit_at is null or before.hit_at < now() - interval '10 minutes'""";

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String NONE = Keys.array(Stream.of());

    /** @param keys keyed hashes, as an array in SQL @param member 0 for nobody known */
    private record Wanted(String address, String country, String keys, long member) {
    }

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final Keys keys;
    private final Directory directory;
    private final Cache cache;
    private final Generation generation;

    @Activate
    public Blocks(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference Keys keys, @Reference Directory directory,
            @Reference Cache cache, @Reference Generation generation) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.keys = keys;
        this.directory = directory;
        this.cache = cache;
        this.generation = generation;
    }

    @Override
    public Optional<Block> find(Kind kind, String value) {
        return switch (kind) {
            case ADDRESS -> ask(new Wanted(Networks.address(value).orElse(""), "", NONE, 0));
            case COUNTRY -> ask(new Wanted("", value, NONE, 0));
            case EMAIL -> ask(new Wanted("", "", Keys.array(keys.all(kind, Blocked.covering(value)).stream()), 0));
            case PHONE, DEVICE, PERSON -> normal(kind, value).flatMap(text -> ask(new Wanted("", "", Keys.array(Stream.of(keys.of(kind, text))), 0)));
        };
    }

    @Override
    public Optional<Block> find(Somebody who) {
        return find(who, who.member() == 0 ? "" : directory.byId(who.member()).map(Member::email).orElse(""));
    }

    /** As {@link #find(Somebody)} for a mail address that is not the member's yet. @param email or empty */
    public Optional<Block> find(Somebody who, String email) {
        return find(wanted(who, email));
    }

    /** The same, never from what is kept, so that the time it takes does not tell whether the member is known; what is found out is kept as usual. */
    Optional<Block> findAnew(Somebody who, String email) {
        Wanted wanted = wanted(who, email);
        String key = key(wanted);
        Optional<Block> found = ask(wanted);
        return found.isEmpty() && who.member() != 0 ? cache.get(key, FRESH, () -> found) : found;
    }

    private Wanted wanted(Somebody who, String email) {
        List<String> mail = email.isEmpty() ? List.of() : keys.all(Kind.EMAIL, Blocked.covering(email));
        return new Wanted(Networks.address(who.address()).orElse(""), who.country(), Keys.array(Stream.concat(mail.stream(), Stream.of(keys.device(who.device())))), who.member());
    }

    @Override
    public void stopped(Block block, String place, Somebody who) {
        tx.run(() -> {
            List<?> rows = em.createNativeQuery(HIT).setParameter(1, block.id()).getResultList();
            if (!rows.isEmpty() && Boolean.TRUE.equals(rows.get(0))) {
                Map<String, String> facts = new HashMap<>(Map.of("kind", block.kind().name(), "place", place, "reason", block.reason(),
                        "link", PATH + "/" + block.id()));
                if (who.member() > 0) {
                    facts.put("member", String.valueOf(who.member()));
                }
                events.publish(new Event("member.blocked", new Ref("members.block", String.valueOf(block.id())), clock.instant(), facts));
            }
        });
    }

    private Optional<Block> find(Wanted wanted) {
        Optional<Block> kept = wanted.member() == 0 ? Optional.empty() : cache.get(key(wanted), FRESH, () -> ask(wanted));
        return wanted.member() != 0 && kept.isEmpty() ? kept : ask(wanted);
    }

    private String key(Wanted wanted) {
        return generation.key("block:" + wanted);
    }

    private Optional<Block> ask(Wanted wanted) {
        List<?> rows = tx.read(() -> em.createNativeQuery(FIND).setParameter(1, wanted.address()).setParameter(2, wanted.country())
                .setParameter(3, wanted.keys()).setParameter(4, wanted.member()).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Block(((Number) row[0]).longValue(), Kind.valueOf((String) row[1]), (String) row[2],
                row[3] == null ? null : ((Timestamp) row[3]).toInstant())).findFirst();
    }

    /** What was asked about in its normal spelling; nothing can be blocked that has none. */
    private static Optional<String> normal(Kind kind, String value) {
        try {
            return Optional.of(Blocked.of(kind, value).text());
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
