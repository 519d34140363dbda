package org.hanok.shop.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sales by day, counted from the orders. Thread-safe. */
@Component(service = Sales.class)
public class Sales {

    private static final String BY_DAY = """
            select cast(d.day as text), coalesce(sum(o.total), 0), count(o.id)
            from (select cast(generate_series(cast(?1 as date), cast(?2 as date), interval '1 day') as date) as day) d
            left join shop.orders o on o.currency = 'KRW' and o.payment_state <> 'REFUNDED'
              and o.paid_at >= cast(d.day as timestamp) at time zone ?3 and o.paid_at < cast(d.day + 1 as timestamp) at time zone ?3
            group by d.day order by d.day""";
    private final EntityManager em;
    private final Tx tx;
    private final Site site;
    private final Clock clock;

    @Activate
    public Sales(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Site site,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.site = site;
        this.clock = clock;
    }

    /** The last days, today last; a day without sales is there with nothing. One statement. */
    List<DaySales> days(int many) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        List<?> rows = tx.read(() -> em.createNativeQuery(BY_DAY).setParameter(1, today.minusDays(many - 1L).toString()).setParameter(2, today.toString())
                .setParameter(3, site.zone().getId()).getResultList());
        return rows.stream().map(Object[].class::cast)
                .map(row -> new DaySales(LocalDate.parse((String) row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue())).toList();
    }
}
