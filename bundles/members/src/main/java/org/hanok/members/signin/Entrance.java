package org.hanok.members.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;
import org.hanok.members.account.MemberRow;
import org.hanok.members.block.Doorman;
import org.hanok.members.letter.Letters;
import org.hanok.members.session.LiveSessions;
import org.hanok.members.session.SessionBook;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door itself: sessions begin and end here, and others are told. */
@Component(service = Entrance.class)
public class Entrance {

    /** Wakes the account, remembers the sign-in, starts the session and says whose it is, or does nothing at all. */
    private static final String ENTER = """
            with entered as (
              update members.account set signed_in = ?2, warned = null, status = 'ACTIVE', version = version + 1
              where id = ?1 and status in ('ACTIVE', 'DORMANT') returning id, signed_in
            ), remembered as (
              insert into members.sign_in_event (account_id, who, outcome, happened, address, agent, country, device)
              select id, ?3, 'OK', signed_in, ?4, ?5, ?6, ?7 from entered
            ), started as (
              insert into members.session (account_id, hash, started, seen, address, agent)
              select id, ?8, signed_in, signed_in, ?4, left(?5, 300) from entered
            )
            select\s""" + MemberRow.COLUMNS + "from members.account a join entered e on e.id = a.id";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final SessionBook sessions;
    private final LiveSessions live;
    private final SignInLog log;
    private final Doorman doorman;

    @Activate
    public Entrance(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference SessionBook sessions, @Reference LiveSessions live, @Reference SignInLog log,
            @Reference Doorman doorman) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.sessions = sessions;
        this.live = live;
        this.log = log;
        this.doorman = doorman;
    }

    /** Lets an account in that has proven itself, and wakes it when it slept; nobody who is blocked. Joins the caller's transaction. */
    public Outcome open(Account account, Visit visit) {
        if (doorman.turnsAway(visit, account.id(), account.email(), "sign-in")) {
            log.write(account, account.email(), SignInEvent.Outcome.REFUSED, visit);
            return new Outcome.Refused();
        }
        Instant now = clock.instant();
        return tx.call(() -> {
            String token = RandomToken.create();
            Consumer<Member> keep = live.keeper(token);
            List<?> members = em.createNativeQuery(ENTER).setParameter(1, account.id()).setParameter(2, Timestamp.from(now))
                    .setParameter(3, log.who(account.email())).setParameter(4, visit.address()).setParameter(5, visit.agent()).setParameter(6, visit.country()).setParameter(7, log.device(visit))
                    .setParameter(8, RandomToken.hash(token)).getResultList();
            if (members.isEmpty()) {
                return new Outcome.Closed();
            }
            tx.afterCommit(() -> keep.accept(MemberRow.read((Object[]) members.get(0))));
            events.publish(new Event("member.signed-in", new Ref(Letters.MEMBER, String.valueOf(account.id())), now, Map.of("visitor", visit.visitor())));
            return new Outcome.In(account, token);
        });
    }

    /** Ends the session of this browser. */
    public void leave(String token, Visit visit) {
        tx.run(() -> {
            sessions.end(token);
            visit.member().ifPresent(member -> events.publish(new Event("member.signed-out", new Ref(Letters.MEMBER, String.valueOf(member.id())), clock.instant(),
                    Map.of("visitor", visit.visitor()))));
        });
    }

    /** Keeps the same password under today's scheme, unless it was changed meanwhile. */
    void rehash(Account account, String hash) {
        tx.run(() -> em.createQuery("update Account a set a.password = :hash where a.id = :id and a.password = :old").setParameter("hash", hash)
                .setParameter("id", account.id()).setParameter("old", account.password()).executeUpdate());
    }
}
