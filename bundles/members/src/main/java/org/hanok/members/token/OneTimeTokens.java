package org.hanok.members.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.members.account.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out one-time links and takes them back. Only the newest of a purpose works. */
@Component(service = OneTimeTokens.class)
public class OneTimeTokens {

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public OneTimeTokens(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /** A new token; earlier ones of the same purpose stop working. */
    public String issue(long account, Purpose purpose) {
        String token = RandomToken.create();
        tx.run(() -> {
            revoke(account, purpose);
            em.persist(new OneTimeToken(em.getReference(Account.class, account), purpose, RandomToken.hash(token), clock.instant().plus(purpose.life())));
        });
        return token;
    }

    /** Whose token it is, as long as it works. */
    public Optional<Account> owner(String token, Purpose purpose) {
        if (!RandomToken.looksRight(token)) {
            return Optional.empty();
        }
        return tx.read(() -> em.createQuery("select t.account from OneTimeToken t where t.hash = :hash and t.purpose = :purpose and t.used is null and t.expires > :now",
                Account.class).setParameter("hash", RandomToken.hash(token)).setParameter("purpose", purpose).setParameter("now", clock.instant())
                .getResultStream().findFirst());
    }

    /** Uses it up. Two who try at once: one succeeds. @return whether it still worked */
    public boolean use(String token, Purpose purpose) {
        Instant now = clock.instant();
        return RandomToken.looksRight(token) && tx.call(() -> em.createQuery(
                "update OneTimeToken t set t.used = :now where t.hash = :hash and t.purpose = :purpose and t.used is null and t.expires > :now")
                .setParameter("now", now).setParameter("hash", RandomToken.hash(token)).setParameter("purpose", purpose).executeUpdate()) == 1;
    }

    /** Makes all links of a purpose useless. */
    public void revoke(long account, Purpose purpose) {
        tx.run(() -> em.createQuery("delete from OneTimeToken t where t.account.id = :account and t.purpose = :purpose").setParameter("account", account)
                .setParameter("purpose", purpose).executeUpdate());
    }

    /** Forgets those that no longer work. @return how many */
    public int sweep() {
        return tx.call(() -> em.createQuery("delete from OneTimeToken t where t.expires < :now").setParameter("now", clock.instant()).executeUpdate());
    }
}
