package org.hanok.shop.order;

import java.sql.Timestamp;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff look at before they decide about an order. Thread-safe. */
@Component(service = Dossier.class)
public class Dossier {

    private static final String BUYER = """
            select count(*), coalesce(sum(face_total) filter (where paid_at > now() - interval '1 day'), 0),
              coalesce(sum(face_total) filter (where paid_at > now() - interval '30 days'), 0), coalesce(max(total), 0)
            from shop.orders where member_id = ?1 and payment_state <> 'UNPAID' and currency = ?2""";
    private static final String RECEIVED = "select charge, method, amount, currency, verdict, at from shop.order_payment where order_id = ?1 order by id";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Dossier(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    Buyer buyer(long member, String currency) {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(BUYER).setParameter(1, member).setParameter(2, currency).getSingleResult());
        return new Buyer(((Number) row[0]).longValue(), money(row[1], currency), money(row[2], currency), money(row[3], currency));
    }

    List<Received> received(long order) {
        List<?> rows = tx.read(() -> em.createNativeQuery(RECEIVED).setParameter(1, order).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Received((String) row[0], (String) row[1], money(row[2], (String) row[3]),
                Verdict.valueOf((String) row[4]), ((Timestamp) row[5]).toInstant())).toList();
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
