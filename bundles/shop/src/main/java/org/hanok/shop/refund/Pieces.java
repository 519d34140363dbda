package org.hanok.shop.refund;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.shop.refund.terms.Terms;
import org.hanok.shop.refund.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what of an order could go back: PINs in the buyer's hands and what is still owed; of this order only. Thread-safe. */
@Component(service = Pieces.class)
public class Pieces {

    // A second statement reads them: what was seen of a PIN while it was waited for is then known.
    private static final String LOCK = """
            select p.id from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = ?1 and p.state = 'DELIVERED' order by p.id
            for update of p""";
    private static final String PINS = """
            select l.id, l.product_id, l.brand_id, l.name, l.price, p.id, p.slot, p.tail, 1, p.delivered_at,
              (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.at >= p.delivered_at)
            from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = ?1 and p.state = 'DELIVERED' order by l.position, p.slot""";
    private static final String OWED = """
            select l.id, l.product_id, l.brand_id, l.name, l.price, null, 0, '', l.quantity - l.withdrawn - l.asked, null, null
            from shop.order_line l where l.order_id = ?1 and l.state in ('OPEN', 'WAITING') and l.quantity > l.withdrawn + l.asked order by l.position""";
    private final EntityManager em;
    private final Tx tx;
    private final TermsBook terms;
    private final Site site;

    @Activate
    public Pieces(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference TermsBook terms,
            @Reference Site site) {
        this.em = em;
        this.tx = tx;
        this.terms = terms;
        this.site = site;
    }

    /** @param member whose order it has to be; 0 for anybody's */
    public Optional<PaidOrder> order(String number, long member) {
        return tx.read(() -> first(em.createNativeQuery(PaidOrder.COLUMNS).setParameter(1, number).setParameter(2, member).getResultList()));
    }

    /** The same, standing still with its PINs until the transaction ends. */
    Optional<PaidOrder> locked(String number, long member) {
        Optional<PaidOrder> order = first(em.createNativeQuery(PaidOrder.COLUMNS + " for update of o").setParameter(1, number).setParameter(2, member)
                .getResultList());
        order.ifPresent(found -> em.createNativeQuery(LOCK).setParameter(1, found.id()).getResultList());
        return order;
    }

    /** All that could go back, PINs first, with what stands in the way of each. Three statements; none for an unpaid order. */
    public List<Piece> of(PaidOrder order) {
        if (!order.isPaid()) {
            return List.of();
        }
        return tx.read(() -> {
            List<Object[]> rows = new ArrayList<>();
            Stream.of(PINS, OWED).forEach(sql -> rows(sql, order).forEach(row -> rows.add((Object[]) row)));
            Map<Long, Terms> known = terms.of(rows.stream().map(row -> number(row[2])).toList());
            return rows.stream().map(row -> piece(row, order, known)).toList();
        });
    }

    private List<?> rows(String sql, PaidOrder order) {
        return em.createNativeQuery(sql).setParameter(1, order.id()).getResultList();
    }

    private Piece piece(Object[] c, PaidOrder order, Map<Long, Terms> known) {
        Instant opened = instant(c[10]);
        Refused obstacle = c[5] == null ? null : obstacle(known.get(number(c[2])), (String) c[3],
                new Terms.Moment(((Timestamp) c[9]).toInstant(), opened != null, order.firstPaid(), order.now(), site.zone()));
        return new Piece(number(c[0]), number(c[1]), number(c[2]), (String) c[3], new Money(number(c[4]), order.total().currency()),
                c[5] == null ? null : number(c[5]), (int) number(c[6]), (String) c[7], (int) number(c[8]), opened, obstacle);
    }

    private static @Nullable Refused obstacle(@Nullable Terms terms, String name, Terms.Moment moment) {
        return terms == null ? new Refused("shop.refund.not.brand", name) : terms.obstacle(moment).orElse(null);
    }

    private static Optional<PaidOrder> first(List<?> rows) {
        return rows.stream().findFirst().map(PaidOrder::of);
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
