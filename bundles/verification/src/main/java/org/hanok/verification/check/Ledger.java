package org.hanok.verification.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.identity.Identity;
import org.hanok.verification.Check;
import org.hanok.verification.CheckLine;
import org.hanok.verification.Outcome;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of checks and every change of their state: each a guarded update, so that only one of two who try succeeds. */
@Component(service = Ledger.class)
public class Ledger {

    private static final int AT_ONCE = 100;
    private static final String ANSWER = """
            update Check c set c.outcome = :answered, c.token = null, c.name = :name, c.born = :born, c.sex = :sex, c.carrier = :carrier, c.phone = :phone, c.phoneIndex = :index,
            c.personKey = :key, c.person = :person where c.id = :id and c.outcome = :asking""";
    private static final String END = """
            update Check c set c.outcome = :to, c.reason = :reason, c.finished = :now, c.token = null, c.name = null, c.born = null, c.sex = null, c.carrier = null,
            c.phone = null, c.phoneIndex = null, c.personKey = null, c.person = null where c.id = :id and c.outcome in :from""";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final Seals seals;

    @Activate
    public Ledger(@Reference(target = "(osgi.unit.name=verification)") EntityManager em, @Reference(target = "(osgi.unit.name=verification)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference Seals seals) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.seals = seals;
    }

    /** Keeps a new check; an open one of the same member is given up. */
    void open(Check check) {
        tx.run(() -> {
            em.createQuery("update Check c set c.outcome = :abandoned, c.token = null, c.finished = :now where c.member = :member and c.outcome = :started")
                    .setParameter("abandoned", Outcome.ABANDONED).setParameter("now", clock.instant()).setParameter("member", check.member())
                    .setParameter("started", Outcome.STARTED).executeUpdate();
            em.persist(check);
        });
    }

    Optional<Check> byState(String state) {
        return tx.read(() -> em.createQuery("select c from Check c where c.state = :state", Check.class).setParameter("state", Tokens.hash(state))
                .getResultStream().findFirst());
    }

    public Optional<CheckLine> latest(long member) {
        return tx.read(() -> em.createQuery("select c from Check c where c.member = :member order by c.id desc", Check.class).setParameter("member", member)
                .setMaxResults(1).getResultStream().findFirst()).map(Check::line);
    }

    /** @return false when somebody else moved it first */
    boolean move(Check check, Outcome from, Outcome to) {
        return tx.call(() -> em.createQuery("update Check c set c.outcome = :to where c.id = :id and c.outcome = :from").setParameter("to", to)
                .setParameter("id", check.id()).setParameter("from", from).executeUpdate()) == 1;
    }

    /** Keeps what the service has proven. @return false when the person is proven for another member, or somebody else was first */
    boolean answer(Check check, Identity identity) {
        String person = seals.person(identity);
        return tx.call(() -> {
            supersede(check.member(), person);
            return em.createQuery(ANSWER).setParameter("answered", Outcome.ANSWERED).setParameter("name", seal(check, "name", identity.name().reveal()))
                    .setParameter("born", seal(check, "born", identity.born().toString())).setParameter("sex", seal(check, "sex", identity.sex().name()))
                    .setParameter("carrier", seal(check, "carrier", identity.carrier())).setParameter("phone", seal(check, "phone", identity.phone().reveal()))
                    .setParameter("index", seals.phone(identity.phone().reveal()))
                    .setParameter("key", seal(check, "key", identity.personKey().reveal())).setParameter("person", person).setParameter("id", check.id())
                    .setParameter("asking", Outcome.ASKING).executeUpdate() == 1;
        });
    }

    boolean isTaken(Identity identity, long member) {
        return tx.read(() -> em.createQuery("select count(c) from Check c where c.person = :person and c.member <> :member", Long.class)
                .setParameter("person", seals.person(identity)).setParameter("member", member).getSingleResult()) > 0;
    }

    /** The check has succeeded; others are told after the commit. */
    void verified(Check check) {
        Instant now = clock.instant();
        tx.run(() -> {
            if (em.createQuery("update Check c set c.outcome = :verified, c.finished = :now where c.id = :id and c.outcome = :answered")
                    .setParameter("verified", Outcome.VERIFIED).setParameter("now", now).setParameter("id", check.id())
                    .setParameter("answered", Outcome.ANSWERED).executeUpdate() == 1) {
                events.publish(new Event("identity.verified", new Ref("members.account", String.valueOf(check.member())), now,
                        Map.of("check", String.valueOf(check.id()), "verifier", check.verifier())));
            }
        });
    }

    /** The check has come to nothing; whatever was personal is forgotten. @param reason message key */
    void end(Check check, Outcome to, String reason) {
        tx.run(() -> em.createQuery(END).setParameter("to", to).setParameter("reason", reason).setParameter("now", clock.instant())
                .setParameter("id", check.id()).setParameter("from", List.of(Outcome.STARTED, Outcome.ASKING, Outcome.ANSWERED)).executeUpdate());
    }

    /** Checks whose member's account has yet to hear of them, for so long. */
    List<Check> answered(Duration since) {
        return tx.read(() -> em.createQuery("select c from Check c where c.outcome = :answered and c.started < :before order by c.id", Check.class)
                .setParameter("answered", Outcome.ANSWERED).setParameter("before", clock.instant().minus(since)).setMaxResults(AT_ONCE).getResultList());
    }

    /** Gives up on those who did not come back. @return how many */
    int abandon() {
        return tx.call(() -> em.createQuery("update Check c set c.outcome = :abandoned, c.token = null, c.finished = :now where c.outcome in :open and c.expires < :now")
                .setParameter("abandoned", Outcome.ABANDONED).setParameter("now", clock.instant())
                .setParameter("open", List.of(Outcome.STARTED, Outcome.ASKING)).executeUpdate());
    }

    private void supersede(long member, String person) {
        em.createQuery("""
                update Check c set c.outcome = :superseded, c.name = null, c.born = null, c.sex = null, c.carrier = null, c.phone = null, c.phoneIndex = null,
                c.personKey = null,                c.person = null where c.member = :member and c.person = :person""").setParameter("superseded", Outcome.SUPERSEDED)
                .setParameter("member", member).setParameter("person", person).executeUpdate();
    }

    private String seal(Check check, String field, String clear) {
        return seals.seal(check.code(), field, clear);
    }
}
