package org.hanok.shop.catalogue.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts what was paid for in the last thirty days, so that the popular ones are those that people buy. Counted anew each time: nothing to drift. */
@Component
@Cron("10 * * * *")
public class BestSellers implements ScheduledJob {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final String COUNT = """
            update shop.product p set sold = n.bought from (
                select q.id, coalesce(sum(l.quantity), 0) as bought from shop.product q
                left join (shop.order_line l join shop.orders o on o.id = l.order_id and o.paid_at > ?1) on l.product_id = q.id
                group by q.id) n
            where n.id = p.id and p.sold <> n.bought""";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public BestSellers(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public String run() {
        Timestamp since = Timestamp.from(clock.instant().minus(LATELY));
        int moved = tx.call(() -> em.createNativeQuery(COUNT).setParameter(1, since).executeUpdate());
        if (moved > 0) {
            cache.drop("shop");
        }
        return "counted sales anew, " + moved + " products moved";
    }
}
