package org.hanok.shop.vault;

import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writing transactions that own their connection from the first statement on. JPA opens it at the first change only; a locking read before that would run,
 * and let go of its locks, elsewhere.
 */
@Component(service = Atomic.class)
public class Atomic {

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Atomic(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Runs work that writes; commits when it returns, joins a surrounding one. */
    public <T> T call(Callable<T> work) {
        return tx.call(() -> {
            em.unwrap(Connection.class);
            return work.call();
        });
    }
}
