package org.hanok.members.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
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

    private static final String WRONGS = """
            select count(*) as tries, max(w.happened) as latest from (select e.happened from members.sign_in_event e
              where e.who = ?1 and e.address = ?2 and e.happened > ?3 and e.outcome = 'WRONG'
              and not exists (select 1 from members.sign_in_event o where o.who = ?1 and o.address = ?2 and o.outcome = 'OK' and o.id > e.id)
              order by e.happened desc limit 50) w""";
    // There is a row for nobody as well.
    private static final String TRIED = """
            select coalesce(a.id, 0) as id, a.email, a.name, a.language, a.theme, a.password, a.status, a.assurance, a.person, a.memo, a.registered, a.confirmed,
              a.signed_in, a.password_changed, a.warned, coalesce(a.version, 0) as version, t.tries, t.latest
            from (""" + WRONGS + ") t left join members.account a on a.email = ?4";
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
        return wrongs((Object[]) tx.read(() -> asked(em.createNativeQuery(WRONGS), email, place, within).getSingleResult()), 0);
    }

    /** The same with whose address it is, as one question, so that known and unknown addresses cost the same. */
    Tried tried(String email, String place, Duration within) {
        Object[] row = (Object[]) tx.read(() -> asked(em.createNativeQuery(TRIED, SignInEvent.TRIED), email, place, within).setParameter(4, email)
                .getSingleResult());
        return new Tried(Optional.of((Account) row[0]).filter(account -> account.id() != 0), wrongs(row, 1));
    }

    private Query asked(Query query, String email, String place, Duration within) {
        return query.setParameter(1, who(email)).setParameter(2, place).setParameter(3, Timestamp.from(clock.instant().minus(within)));
    }

    private Wrongs wrongs(Object[] row, int at) {
        Timestamp latest = (Timestamp) row[at + 1];
        return new Wrongs(((Number) row[at]).intValue(), latest == null ? Duration.ZERO : Duration.between(latest.toInstant(), clock.instant()));
    }

    /** @param count how many wrong tries @param ago how long since the latest of them */
    record Wrongs(int count, Duration ago) {
    }

    /** @param account whose address it is, if anybody's */
    record Tried(Optional<Account> account, Wrongs wrongs) {
    }

    /** Forgets what is older. @return how many */
    public int sweep(Duration kept) {
        return tx.call(() -> em.createQuery("delete from SignInEvent e where e.happened < :before").setParameter("before", clock.instant().minus(kept))
                .executeUpdate());
    }
}
