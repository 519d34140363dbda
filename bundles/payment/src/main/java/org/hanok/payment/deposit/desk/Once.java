package org.hanok.payment.deposit.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets a decision that came with an {@code Idempotency-Key} happen once: the key is kept in the transaction of its effect, a twin at work is waited for. Thread-safe. */
@Component(service = Once.class)
public class Once {

    private static final int LONGEST = 200;
    private static final String BEGIN = "insert into payment.deed_key (staff, deed_key, deed, at) values (?1, ?2, ?3, ?4) on conflict do nothing";
    private static final String SAME = "select deed from payment.deed_key where staff = ?1 and deed_key = ?2";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public Once(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /** @param key empty to do it anyway @param deed all that tells it from another @throws Refused when the key was used for something else */
    public void run(long staff, String key, String deed, Runnable work) {
        if (key.length() > LONGEST) {
            throw new Refused("payment.deed.key.long");
        }
        tx.run(() -> {
            if (key.isEmpty() || first(staff, key, deed)) {
                work.run();
            } else if (!known(staff, key).equals(deed)) {
                throw new Refused("payment.deed.key.other");
            }
        });
    }

    private boolean first(long staff, String key, String deed) {
        return em.createNativeQuery(BEGIN).setParameter(1, staff).setParameter(2, key).setParameter(3, deed).setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate() == 1;
    }

    private String known(long staff, String key) {
        List<?> deeds = em.createNativeQuery(SAME).setParameter(1, staff).setParameter(2, key).getResultList();
        return String.valueOf(deeds.get(0));
    }
}
