package org.hanok.shop.vault.reveal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the record of opened PINs. One statement. Thread-safe. */
@Component(service = Openings.class)
public class Openings {

    private static final String PAGE = """
            select r.id, r.pin_id, r.member_id, r.address, r.at, p.name, i.tail, o.number from shop.reveal r
            left join shop.pin i on i.id = r.pin_id left join shop.product p on p.id = i.product_id
            left join shop.order_line l on l.id = i.order_line_id left join shop.orders o on o.id = l.order_id
            where r.id < ?1 and (?2 = 0 or r.member_id = ?2) order by r.id desc limit ?3""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Openings(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param product and what follows it: of the PIN as it is now, nothing when it is gone */
    record Opening(long id, long pin, long member, String address, Instant at, @Nullable String product, @Nullable String tail, @Nullable String order) {
    }

    /** The newest before an id. @param member 0 for all */
    List<Opening> before(long id, long member, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(PAGE).setParameter(1, id).setParameter(2, member).setParameter(3, limit).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Opening(number(c[0]), number(c[1]), number(c[2]), (String) c[3], ((Timestamp) c[4]).toInstant(),
                (String) c[5], (String) c[6], (String) c[7])).toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
