package org.hanok.members.signin;

import java.sql.Timestamp;
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
    private static final String WRITE = """
            insert into members.sign_in_event (account_id, who, outcome, happened, address, agent, country, device)
            values (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";

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

    String device(Visit visit) {
        return keys.device(visit.device());
    }

    void write(@Nullable Account account, String email, SignInEvent.Outcome outcome, Visit visit) {
        tx.call(() -> em.createNativeQuery(WRITE).setParameter(1, account == null ? 0 : account.id()).setParameter(2, who(email)).setParameter(3, outcome.name())
                .setParameter(4, Timestamp.from(clock.instant())).setParameter(5, visit.address()).setParameter(6, visit.agent())
                .setParameter(7, visit.country()).setParameter(8, device(visit)).executeUpdate());
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
