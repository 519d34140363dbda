package org.hanok.payment.deposit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on the page of an unpaid order how much of it came already, and what is missing. Which orders were paid in parts is kept: few are, and most pages ask in vain. */
@Component(service = PageWidget.class)
@Slot(value = "order.unpaid", order = 10)
public class PartCard implements PageWidget {

    /** Dropped by whoever adds or takes a part. */
    static final String KEY = "payment:parted";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String PARTED = """
            select c.subject_type || ':' || c.subject_id from payment.charge c where c.id in (select d.charge_id from payment.deposit d where d.state = 'PARTIAL')""";
    private static final String PAID = """
            select c.amount, sum(d.amount) from payment.deposit d join payment.charge c on c.id = d.charge_id
            where d.state = 'PARTIAL' and c.subject_type = ?1 and c.subject_id = ?2 group by c.id order by c.id desc limit 1""";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public PartCard(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx, @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> subject.type().equals("shop.order")).filter(order -> parted().contains(order.toString())).flatMap(this::parts);
    }

    private Set<?> parted() {
        return cache.get(KEY, FRESH, () -> Set.copyOf(tx.read(() -> (List<?>) em.createNativeQuery(PARTED).getResultList())));
    }

    private Optional<View> parts(Ref order) {
        List<?> rows = tx.read(() -> em.createNativeQuery(PAID).setParameter(1, order.type()).setParameter(2, order.id()).getResultList());
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> {
            Money paid = Money.won(((Number) row[1]).longValue());
            return View.of("payment/part-card", Map.of("paid", paid, "rest", Money.won(((Number) row[0]).longValue()).minus(paid)));
        });
    }
}
