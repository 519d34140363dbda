package org.hanok.shop.refund.ask;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.shop.refund.terms.Terms;
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
    // Of an order {@code w}, with its brand's terms.
    private static final String PIECES = """
            select l.id, l.product_id, l.brand_id, l.name, l.price, p.id, p.slot, p.tail, 1, p.delivered_at,
              (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.at >= p.delivered_at), l.position as place, p.slot as turn,\s""" + Terms.COLUMNS + """
             from shop.order_line l join shop.pin p on p.order_line_id = l.id and p.state = 'DELIVERED' left join shop.brand b on b.id = l.brand_id where l.order_id = w.id
            union all
            select l.id, l.product_id, l.brand_id, l.name, l.price, null, 0, '', l.quantity - l.withdrawn - l.asked, null, null, l.position, null,\s""" + Terms.COLUMNS + """
             from shop.order_line l left join shop.brand b on b.id = l.brand_id
            where l.order_id = w.id and l.state in ('OPEN', 'WAITING') and l.quantity > l.withdrawn + l.asked""";
    private static final String ORDERED = " order by k.turn is null, k.place, k.turn";
    private static final String OF = "select k.* from (select cast(?1 as bigint) as id) w cross join lateral (" + PIECES + ") k" + ORDERED;
    private static final String ALL = "with w as (" + PaidOrder.COLUMNS + ") select w.*, exists (select 1 from shop.refund f where f.order_id = w.id), k.* from w left join lateral ("
            + PIECES + ") k on w.is_paid" + ORDERED;
    private static final int TERMS = 13;
    private final EntityManager em;
    private final Tx tx;
    private final Site site;

    @Activate
    public Pieces(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Site site) {
        this.em = em;
        this.tx = tx;
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

    /** All that could go back, PINs first, with what stands in the way of each. One statement; none for an unpaid order. */
    public List<Piece> of(PaidOrder order) {
        return order.isPaid() ? pieces(tx.read(() -> em.createNativeQuery(OF).setParameter(1, order.id()).getResultList()), 0, order) : List.of();
    }

    /** An order with all that could go back of it. @param asked whether there are refunds of it */
    public record Look(PaidOrder order, boolean asked, List<Piece> pieces) {
    }

    /** Both at once, in one statement. @param member whose order it has to be; 0 for anybody's */
    public Optional<Look> look(String number, long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ALL).setParameter(1, number).setParameter(2, member).getResultList());
        return first(rows).map(order -> new Look(order, (Boolean) ((Object[]) rows.get(0))[PaidOrder.WIDTH], pieces(rows, PaidOrder.WIDTH + 1, order)));
    }

    private List<Piece> pieces(List<?> rows, int at, PaidOrder order) {
        return rows.stream().map(row -> Arrays.copyOfRange((Object[]) row, at, ((Object[]) row).length)).filter(row -> row[0] != null)
                .map(row -> piece(row, order)).toList();
    }

    private Piece piece(Object[] c, PaidOrder order) {
        Instant opened = instant(c[10]);
        Refused obstacle = c[5] == null ? null : obstacle(c[TERMS] == null ? null : Terms.of(c, TERMS), (String) c[3],
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
