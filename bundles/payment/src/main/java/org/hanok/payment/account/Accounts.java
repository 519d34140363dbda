package org.hanok.payment.account;

import java.time.Duration;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.BankAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shop's bank accounts. Thread-safe. */
@Component(service = Accounts.class)
public class Accounts {

    private static final String KEY = "payment:accounts";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public Accounts(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    /** Those that payers may use, in the order staff chose. */
    public List<BankAccount> open() {
        return cache.get(KEY, Duration.ofMinutes(5), () -> tx.read(() -> em.createQuery("SELECT a FROM Account a WHERE a.active = TRUE"
                + " ORDER BY a.position, a.id", Account.class).getResultStream().map(Account::told).toList()));
    }

    /** Adds accounts where there are none at all. */
    public void seed(List<Account> accounts) {
        tx.run(() -> {
            if (em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult() == 0) {
                accounts.forEach(em::persist);
            }
        });
        changed();
    }

    void changed() {
        cache.drop(KEY);
    }
}
