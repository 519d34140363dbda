package org.hanok.shop.order;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads orders. Who may see one is part of the question, so that nobody can forget to ask. Thread-safe. */
@Component(service = OrderBook.class)
public class OrderBook {

    private static final String OF_MEMBER = OrderBrief.COLUMNS + "where o.member_id = ?1 and o.id < ?2 order by o.id desc limit ?3";
    private static final String PINS = """
            select p.id, p.order_line_id, p.slot, p.tail, p.state, (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.at >= p.delivered_at)
            from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = ?1 and p.state <> 'RESERVED' order by p.order_line_id, p.slot""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public OrderBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** A member's own order; empty for anybody else's. Four statements. */
    Optional<OrderFile> own(String number, long member) {
        return tx.read(() -> em.createQuery("select o from Order o where o.number = :number and o.memberId = :member", Order.class)
                .setParameter("number", number).setParameter("member", member).getResultStream().findFirst().map(this::file));
    }

    /** Any order, for staff. Four statements. */
    Optional<OrderFile> any(String number) {
        return tx.read(() -> em.createQuery("select o from Order o where o.number = :number", Order.class)
                .setParameter("number", number).getResultStream().findFirst().map(this::file));
    }

    /** A member's orders, newest first, before an id. One statement. */
    List<OrderBrief> ofMember(long member, long before, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(OF_MEMBER).setParameter(1, member).setParameter(2, before).setParameter(3, limit).getResultList());
        return rows.stream().map(OrderBrief::of).toList();
    }

    private OrderFile file(Order order) {
        List<?> pins = order.stage().isPaid() || order.stage() == Stage.REFUNDED ? em.createNativeQuery(PINS).setParameter(1, order.id()).getResultList() : List.of();
        return new OrderFile(order,
                em.createQuery("select l from OrderLine l where l.orderId = :order order by l.position", OrderLine.class).setParameter("order", order.id())
                        .getResultList(),
                pins.stream().map(PinPlace::of).toList(),
                em.createQuery("select e from OrderEvent e where e.orderId = :order order by e.id", OrderEvent.class).setParameter("order", order.id())
                        .getResultList());
    }
}
