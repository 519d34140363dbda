package org.hanok.shop.order.desk;

import java.sql.Timestamp;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.pay.Verdict;
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
    private static final String RECEIVED = """
            select p.id, p.charge, p.method, p.amount, p.currency, p.verdict, p.at, m.outcome, coalesce(m.note, '')
            from shop.order_payment p left join shop.order_misfit m on m.payment_id = p.id where p.order_id = ?1 order by p.id""";
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
        return rows.stream().map(Object[].class::cast).map(row -> new Received(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                money(row[3], (String) row[4]), Verdict.valueOf((String) row[5]), ((Timestamp) row[6]).toInstant(), (String) row[7], (String) row[8])).toList();
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
