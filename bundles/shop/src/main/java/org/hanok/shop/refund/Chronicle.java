package org.hanok.shop.refund;

import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down every step of a refund, and what it means for its order, in the transaction that takes it. */
@Component(service = Chronicle.class)
public class Chronicle {

    public static final String PAYMENT = "payment";
    private static final String STEP = "insert into shop.refund_event (refund_id, actor, from_state, to_state, reason) values (?1, ?2, ?3, ?4, ?5)";
    private static final String ORDER = "insert into shop.order_event (order_id, actor, axis, from_state, to_state, reason) values (?1, ?2, ?3, ?4, ?5, ?6)";
    // Nothing is owed any longer, and something was delivered: the order is done.
    private static final String COMPLETE = """
            with before as (select o.id, o.delivery_state from shop.orders o where o.id = ?1 and o.order_state = 'PLACED'
              and o.delivery_state in ('HELD', 'WAITING', 'PARTIAL')
              and not exists (select 1 from shop.order_line l where l.order_id = o.id and l.state in ('OPEN', 'WAITING'))
              and exists (select 1 from shop.order_line l where l.order_id = o.id and l.state = 'DELIVERED'))
            update shop.orders o set delivery_state = 'DELIVERED', order_state = 'COMPLETED', delivered_at = now() from before b where o.id = b.id
            returning b.delivery_state""";
    private static final String BACK = """
            with before as (select o.id, o.payment_state, (select sum(r.gross) from shop.refund r where r.order_id = o.id and r.kind = 'GOODS' and r.state = 'PAID')
              as back from shop.orders o where o.id = ?1)
            update shop.orders o set payment_state = case when b.back >= o.total then 'REFUNDED' else 'PARTIALLY_REFUNDED' end from before b
            where o.id = b.id and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED') returning b.payment_state, o.payment_state""";
    private final EntityManager em;

    @Activate
    public Chronicle(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    public static String member(long id) {
        return "member:" + id;
    }

    public static String staff(long id) {
        return "staff:" + id;
    }

    public void step(long refund, String actor, String from, RefundState to, String reason) {
        em.createNativeQuery(STEP).setParameter(1, refund).setParameter(2, actor).setParameter(3, from).setParameter(4, to.name()).setParameter(5, reason).executeUpdate();
    }

    /** The buyer's account was looked at. */
    void seen(Refund refund, String actor) {
        em.createNativeQuery(STEP).setParameter(1, refund.id()).setParameter(2, actor).setParameter(3, refund.state().name()).setParameter(4, "ACCOUNT_SEEN")
                .setParameter(5, "").executeUpdate();
    }

    /** In the order's own history. @param what such as {@code REFUND_REQUESTED} */
    public void note(long order, String actor, String what, String refund) {
        order(order, actor, "NOTE", "", what, refund);
    }

    /** Ends the delivery of an order of which nothing is owed any longer. */
    public void complete(long order, String actor, String refund) {
        List<?> moved = em.createNativeQuery(COMPLETE).setParameter(1, order).getResultList();
        if (!moved.isEmpty()) {
            order(order, actor, "DELIVERY", (String) moved.get(0), "DELIVERED", refund);
            order(order, actor, "ORDER", "PLACED", "COMPLETED", refund);
        }
    }

    /** Says on the order how much of its money has gone back. */
    public void paidBack(long order, String actor, String refund) {
        for (Object row : em.createNativeQuery(BACK).setParameter(1, order).getResultList()) {
            Object[] moved = (Object[]) row;
            if (!moved[0].equals(moved[1])) {
                order(order, actor, "PAYMENT", (String) moved[0], (String) moved[1], refund);
            }
        }
    }

    private void order(long order, String actor, String axis, String from, String to, String reason) {
        em.createNativeQuery(ORDER).setParameter(1, order).setParameter(2, actor).setParameter(3, axis).setParameter(4, from).setParameter(5, to)
                .setParameter(6, reason).executeUpdate();
    }
}
