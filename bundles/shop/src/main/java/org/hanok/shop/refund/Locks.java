package org.hanok.shop.refund;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes hold of a refund and its order, in that transaction's own order, so that two who decide wait for each other. */
@Component(service = Locks.class)
public class Locks {

    private static final String ORDER = "select o.id from shop.orders o where o.id = (select r.order_id from shop.refund r where r.number = ?1) for update";
    private static final String REFUND = Refund.COLUMNS + "where r.number = ?1 for update of r";
    private final EntityManager em;

    @Activate
    public Locks(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    /** Empty for a number that is none. */
    public Optional<Refund> refund(String number) {
        em.createNativeQuery(ORDER).setParameter(1, number).getResultList();
        List<?> rows = em.createNativeQuery(REFUND).setParameter(1, number).getResultList();
        return rows.stream().findFirst().map(Refund::of);
    }
}
