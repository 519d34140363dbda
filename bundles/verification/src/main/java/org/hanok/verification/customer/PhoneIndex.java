package org.hanok.verification.customer;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.verification.Check;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes phone numbers findable that were proven before there was a way to find them. */
@Component
@Cron("*/5 * * * *")
public class PhoneIndex implements ScheduledJob {

    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final Tx tx;
    private final Seals seals;

    @Activate
    public PhoneIndex(@Reference(target = "(osgi.unit.name=verification)") EntityManager em, @Reference(target = "(osgi.unit.name=verification)") Tx tx,
            @Reference Seals seals) {
        this.em = em;
        this.tx = tx;
        this.seals = seals;
    }

    @Override
    public String run() {
        return tx.call(() -> {
            List<Check> without = em.createQuery("select c from Check c where c.phone is not null and c.phoneIndex is null order by c.id", Check.class)
                    .setMaxResults(AT_ONCE).getResultList();
            without.forEach(check -> em.createQuery("update Check c set c.phoneIndex = :index where c.id = :id").setParameter("id", check.id())
                    .setParameter("index", seals.phone(seals.open(check.code(), "phone", String.valueOf(check.sealed("phone"))))).executeUpdate());
            return "Made " + without.size() + " phone numbers findable.";
        });
    }
}
