package org.hanok.members.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.persistence.EntityManager;

import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.security.Vault;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;
import org.hanok.members.block.Keys;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers every try to sign in. The address typed in is kept as a keyed hash. */
@Component(service = SignInLog.class)
public class SignInLog {

    private static final int MOST = 50;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Vault vault;
    private final Keys keys;

    @Activate
    public SignInLog(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Vault vault, @Reference Keys keys) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.vault = vault;
        this.keys = keys;
    }

    String who(String email) {
        return vault.index("members.sign-in", Secret.of(email));
    }

    void write(@Nullable Account account, String email, SignInEvent.Outcome outcome, Visit visit) {
        tx.run(() -> em.persist(new SignInEvent(account == null ? null : em.getReference(Account.class, account.id()), who(email), outcome, clock.instant(),
                visit, keys.device(visit.device()))));
    }

    /** Wrong tries on this address from that place within the time, since the last right one. */
    Wrongs wrongs(String email, String place, Duration within) {
        Instant since = clock.instant().minus(within);
        List<Instant> times = tx.read(() -> em.createQuery("""
                select e.happened from SignInEvent e where e.who = :who and e.address = :place and e.happened > :since and e.outcome = :wrong
                and not exists (select o.id from SignInEvent o where o.who = :who and o.address = :place and o.outcome = :ok and o.id > e.id)
                order by e.happened desc""", Instant.class).setParameter("who", who(email)).setParameter("place", place).setParameter("since", since)
                .setParameter("wrong", SignInEvent.Outcome.WRONG).setParameter("ok", SignInEvent.Outcome.OK).setMaxResults(MOST).getResultList());
        return new Wrongs(times.size(), times.isEmpty() ? Duration.ZERO : Duration.between(times.get(0), clock.instant()));
    }

    /** @param count how many wrong tries @param ago how long since the latest of them */
    record Wrongs(int count, Duration ago) {
    }

    /** Forgets what is older. @return how many */
    public int sweep(Duration kept) {
        return tx.call(() -> em.createQuery("delete from SignInEvent e where e.happened < :before").setParameter("before", clock.instant().minus(kept))
                .executeUpdate());
    }
}
