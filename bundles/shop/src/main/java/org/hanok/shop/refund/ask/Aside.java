package org.hanok.shop.refund.ask;

import java.util.Collection;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.shop.refund.Refund;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves the goods of a refund: aside when it is asked for, back when it comes to nothing, away when it is approved. Inside the caller's transaction, which has
 * locked the order.
 */
@Component(service = Aside.class)
public class Aside {

    private static final String LINE = """
            insert into shop.refund_line (refund_id, order_line_id, pin_id, slot, tail, quantity, price, revealed)
            values (?1, ?2, cast(nullif(?3, '') as bigint), ?4, ?5, ?6, ?7, ?8)""";
    private static final String QUARANTINE = """
            update shop.pin p set state = 'QUARANTINED' from shop.refund_line l where l.refund_id = ?1 and l.pin_id = p.id and l.order_line_id = p.order_line_id
              and p.state = 'DELIVERED'""";
    private static final String STAND_STILL = """
            update shop.order_line o set asked = o.asked + l.quantity from shop.refund_line l
            where l.refund_id = ?1 and l.pin_id is null and l.order_line_id = o.id and o.state in ('OPEN', 'WAITING')""";
    private static final String RETURN_PINS = """
            update shop.pin p set state = 'DELIVERED' from shop.refund_line l where l.refund_id = ?1 and l.pin_id = p.id and l.order_line_id = p.order_line_id
              and p.state = 'QUARANTINED'""";
    private static final String GO_ON = """
            update shop.order_line o set asked = o.asked - l.quantity from shop.refund_line l
            where l.refund_id = ?1 and l.pin_id is null and l.order_line_id = o.id""";
    private static final String FATE = """
            update shop.refund_line set fate = case when pin_id = any(cast(?2 as bigint[])) then 'RESELL' else 'DEAD' end where refund_id = ?1 and pin_id is not null""";
    private static final String RESELL = """
            update shop.pin p set state = 'AVAILABLE', order_line_id = null, slot = null, delivered_at = null from shop.refund_line l
            where l.refund_id = ?1 and l.fate = 'RESELL' and l.pin_id = p.id and l.order_line_id = p.order_line_id and p.state = 'QUARANTINED'""";
    private static final String BURY = """
            update shop.pin p set state = 'DEAD' from shop.refund_line l
            where l.refund_id = ?1 and l.fate = 'DEAD' and l.pin_id = p.id and l.order_line_id = p.order_line_id and p.state = 'QUARANTINED'""";
    private static final String WITHDRAW = """
            update shop.order_line o set asked = o.asked - l.quantity, withdrawn = o.withdrawn + l.quantity,
              state = case when o.withdrawn + l.quantity = o.quantity then 'WITHDRAWN' else o.state end
            from shop.refund_line l where l.refund_id = ?1 and l.pin_id is null and l.order_line_id = o.id""";
    private static final String COUNTS = "select count(pin_id), count(*) - count(pin_id) from shop.refund_line where refund_id = ?1";
    // The book of PINs keeps who and why from what the transaction says of itself.
    private static final String SAY = "select set_config('hanok.actor', ?1, true), set_config('hanok.reason', ?2, true)";
    private final EntityManager em;
    private final Cache cache;

    @Activate
    public Aside(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Cache cache) {
        this.em = em;
        this.cache = cache;
    }

    /** Nobody can see or sell these PINs, and these lines get none, until it is decided. */
    void put(Refund of, Asked asked, String actor) {
        long refund = said(of, actor);
        for (Asked.Part part : asked.parts()) {
            Piece piece = part.piece();
            em.createNativeQuery(LINE).setParameter(1, refund).setParameter(2, piece.line()).setParameter(3, piece.isPin() ? String.valueOf(piece.pinOrNull()) : "")
                    .setParameter(4, piece.slot()).setParameter(5, piece.tail()).setParameter(6, part.count()).setParameter(7, piece.price().minor())
                    .setParameter(8, piece.isOpened()).executeUpdate();
        }
        moved(refund, QUARANTINE, STAND_STILL);
    }

    /** All as it was before. */
    void back(Refund of, String actor) {
        moved(said(of, actor), RETURN_PINS, GO_ON);
    }

    /** @param resell PINs that go on sale again; the others never do */
    void away(Refund of, Collection<Long> resell, String actor) {
        long refund = said(of, actor);
        em.createNativeQuery(FATE).setParameter(1, refund).setParameter(2, resell.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"))).executeUpdate();
        int sold = run(RESELL, refund);
        check(refund, sold + run(BURY, refund), run(WITHDRAW, refund));
        if (sold > 0) {
            cache.drop("shop");
        }
    }

    private long said(Refund of, String actor) {
        em.createNativeQuery(SAY).setParameter(1, actor).setParameter(2, of.number()).getSingleResult();
        return of.id();
    }

    private void moved(long refund, String pins, String lines) {
        check(refund, run(pins, refund), run(lines, refund));
    }

    private void check(long refund, int pins, int lines) {
        Object[] counts = (Object[]) em.createNativeQuery(COUNTS).setParameter(1, refund).getSingleResult();
        if (((Number) counts[0]).intValue() != pins || ((Number) counts[1]).intValue() != lines) {
            throw new IllegalStateException("The goods of refund " + refund + " were locked and still moved");
        }
    }

    private int run(String sql, long refund) {
        return em.createNativeQuery(sql).setParameter(1, refund).executeUpdate();
    }
}
