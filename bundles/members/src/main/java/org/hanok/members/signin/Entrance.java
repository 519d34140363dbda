package org.hanok.members.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManager;

import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.web.Visit;
import org.hanok.members.Letters;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.block.Doorman;
import org.hanok.members.session.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door itself: sessions begin and end here, and others are told. */
@Component(service = Entrance.class)
public class Entrance {

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final SessionBook sessions;
    private final SignInLog log;
    private final Doorman doorman;

    @Activate
    public Entrance(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference SessionBook sessions, @Reference SignInLog log, @Reference Doorman doorman) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.sessions = sessions;
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
            if (em.createQuery("update Account a set a.signedIn = :now, a.warned = null, a.status = :active where a.id = :id and a.status in :open")
                    .setParameter("now", now).setParameter("active", AccountStatus.ACTIVE).setParameter("id", account.id())
                    .setParameter("open", List.of(AccountStatus.ACTIVE, AccountStatus.DORMANT)).executeUpdate() == 0) {
                return new Outcome.Closed();
            }
            log.write(account, account.email(), SignInEvent.Outcome.OK, visit);
            events.publish(new Event("member.signed-in", new Ref(Letters.MEMBER, String.valueOf(account.id())), now, Map.of("visitor", visit.visitor())));
            return new Outcome.In(account.id(), sessions.start(account.id(), visit));
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
