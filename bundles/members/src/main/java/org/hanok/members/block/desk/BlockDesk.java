package org.hanok.members.block.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.identity.Identities;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Generation;
import org.hanok.members.block.Blocked;
import org.hanok.members.block.Keys;
import org.hanok.members.block.Networks;
import org.hanok.members.session.SessionBook;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Where staff block and let in again. Nobody blocks themselves or other staff, and whoever is blocked is signed out at once. */
@Component(service = BlockDesk.class)
public class BlockDesk {

    private static final String END_SAME = """
            update members.block set ended = now(), ender = ?1 where kind = ?2 and ended is null
            and coalesce(keyed, country, cast(network as text)) = coalesce(nullif(?3, ''), nullif(?4, ''), cast(cast(network(cast(nullif(?5, '') as inet)) as inet) as text))""";
    private static final String ADD = """
            insert into members.block (kind, code, sealed, keyed, network, country, shown, reason, until, creator, sought)
            values (?1, ?2, nullif(?3, ''), nullif(?4, ''), cast(network(cast(nullif(?5, '') as inet)) as inet), nullif(?6, ''), ?7, ?8,
              cast(nullif(?9, '') as timestamptz), ?10, case when ?11 then now() end) returning id""";
    private static final String COVERS = """
            select 1 from members.block b where b.id = ?1 and (b.network >>= cast(nullif(?2, '') as inet) or b.country = ?3 or b.keyed = any (cast(?4 as text[])))""";
    private static final String ACCOUNTS = """
            select a.id, exists (select 1 from members.account_role r where r.account_id = a.id) from members.account a
            where (?1 = 'EMAIL' and (a.email = ?2 or ?2 like '@%' and (a.email like '%' || ?2 or a.email like '%.' || substr(?2, 2))))
            or (?1 = 'PERSON' and a.person = ?3) or a.id = any (cast(?4 as bigint[])) order by a.id limit 10000""";
    private static final String PHONE_OF = "insert into members.block_account (block_id, account_id) values (?1, ?2)";
    private static final String END = "update members.block set ended = now(), ender = ?2 where id = ?1 and ended is null";
    private static final String EVENT = "insert into members.block_event (actor, what, block_id, count) values (?1, ?2, nullif(?3, 0), ?4)";

    private final EntityManager em;
    private final Tx tx;
    private final Keys keys;
    private final SessionBook sessions;
    private final Generation generation;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Identities> identities;

    @Activate
    public BlockDesk(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Keys keys,
            @Reference SessionBook sessions, @Reference Generation generation) {
        this(em, tx, keys, sessions, generation, List.of());
    }

    public BlockDesk(EntityManager em, Tx tx, Keys keys, SessionBook sessions, Generation generation, List<Identities> identities) {
        this.em = em;
        this.tx = tx;
        this.keys = keys;
        this.sessions = sessions;
        this.generation = generation;
        this.identities = identities;
    }

    /**
     * Blocks from now on; a block of the same value ends.
     *
     * @return the block's id
     * @throws Refused for oneself, for staff, and for an end in the past
     */
    public long add(Wish wish, Visit visit) {
        return tx.call(() -> {
            long id = insert(wish, visit);
            event(visit, "ADDED", id, 1);
            return id;
        });
    }

    /** @throws NotFound when it is unknown or over */
    public void end(long id, Visit visit) {
        tx.run(() -> {
            if (em.createNativeQuery(END).setParameter(1, id).setParameter(2, visit.signedIn().id()).executeUpdate() == 0) {
                throw new NotFound();
            }
            generation.next();
            event(visit, "ENDED", id, 1);
        });
    }

    /** As {@link #add}, one of many that came together. */
    void addQuietly(Wish wish, Visit visit) {
        tx.run(() -> insert(wish, visit));
    }

    /** Writes down that so many went in or out together. */
    void many(Visit visit, String what, int count) {
        tx.run(() -> event(visit, what, 0, count));
    }

    private long insert(Wish wish, Visit visit) {
        Blocked what = wish.what();
        String keyed = keys.of(what);
        List<Object[]> accounts = accounts(what, keyed);
        if (accounts.stream().anyMatch(row -> Boolean.TRUE.equals(row[1]))) {
            throw new Refused("members.block.staff");
        }
        String network = what.kind() == Kind.ADDRESS ? what.text() : "";
        String country = what.kind() == Kind.COUNTRY ? what.text() : "";
        em.createNativeQuery(END_SAME).setParameter(1, visit.signedIn().id()).setParameter(2, what.kind().name()).setParameter(3, keyed)
                .setParameter(4, country).setParameter(5, network).executeUpdate();
        String code = RandomToken.create();
        Number id = (Number) em.createNativeQuery(ADD).setParameter(1, what.kind().name()).setParameter(2, code)
                .setParameter(3, what.isPersonal() ? keys.seal(what.text(), code) : "").setParameter(4, keyed).setParameter(5, network)
                .setParameter(6, country).setParameter(7, what.shown()).setParameter(8, wish.reason())
                .setParameter(9, wish.untilOrNull() == null ? "" : wish.untilOrNull().toString()).setParameter(10, visit.signedIn().id())
                .setParameter(11, what.kind() == Kind.PHONE && !identities.isEmpty()).getSingleResult();
        expectOthers(id.longValue(), visit);
        generation.next();
        accounts.forEach(row -> {
            if (what.kind() == Kind.PHONE) {
                em.createNativeQuery(PHONE_OF).setParameter(1, id.longValue()).setParameter(2, row[0]).executeUpdate();
            }
            sessions.endOthers(((Number) row[0]).longValue(), "");
        });
        return id.longValue();
    }

    private void expectOthers(long id, Visit visit) {
        List<?> self = em.createNativeQuery(COVERS).setParameter(1, id).setParameter(2, Networks.address(visit.address()).orElse(""))
                .setParameter(3, visit.country()).setParameter(4, Keys.array(Stream.of(keys.device(visit.device())))).getResultList();
        if (!self.isEmpty()) {
            throw new Refused("members.block.self");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> accounts(Blocked what, String keyed) {
        List<Long> owners = what.kind() != Kind.PHONE ? List.of() : identities.stream().findFirst().map(known -> known.byPhone(what.text())).orElse(List.of());
        return em.createNativeQuery(ACCOUNTS).setParameter(1, what.kind().name()).setParameter(2, what.text()).setParameter(3, keyed)
                .setParameter(4, owners.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"))).getResultList();
    }

    private void event(Visit visit, String what, long block, int count) {
        em.createNativeQuery(EVENT).setParameter(1, visit.signedIn().id()).setParameter(2, what).setParameter(3, block).setParameter(4, count)
                .executeUpdate();
    }
}
