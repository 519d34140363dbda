package org.hanok.shop.order.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.OrderEvent;
import org.hanok.shop.order.OrderLine;
import org.hanok.shop.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads orders. Who may see one is part of the question, so that nobody can forget to ask. Thread-safe. */
@Component(service = OrderBook.class)
public class OrderBook {

    private static final String OF_MEMBER = OrderBrief.COLUMNS + "where o.member_id = ?1 and o.id < ?2 order by o.id desc limit ?3";
    private static final String WITH_STEPS = "select o, e from Order o left join OrderEvent e on e.orderId = o.id where o.number = :number";
    private static final String LINES = """
            select l.*, p.id as pin_id, p.slot as pin_slot, p.tail as pin_tail, p.state as pin_state,
              (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.at >= p.delivered_at) as pin_opened
            from shop.order_line l left join shop.pin p on p.order_line_id = l.id and p.state <> 'RESERVED'
            where l.order_id = ?1 order by l.position, p.slot""";
    private static final String PROGRESS = """
            select o.stage, (select count(*) from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id and p.state = 'DELIVERED')
            from shop.orders o where o.number = ?1 and o.member_id = ?2""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public OrderBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** A member's own order; empty for anybody else's. Two statements. */
    public Optional<OrderFile> own(String number, long member) {
        return tx.read(() -> file(em.createQuery(WITH_STEPS + " and o.memberId = :member order by e.id", Object[].class).setParameter("number", number)
                .setParameter("member", member).getResultList()));
    }

    /** Any order, for staff. Two statements. */
    public Optional<OrderFile> any(String number) {
        return tx.read(() -> file(em.createQuery(WITH_STEPS + " order by e.id", Object[].class).setParameter("number", number).getResultList()));
    }

    /** How far a member's own order is, for a page that waits. One statement over two indexes. */
    public Optional<Progress> progress(String number, long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(PROGRESS).setParameter(1, number).setParameter(2, member).getResultList());
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> new Progress(Stage.valueOf((String) row[0]), ((Number) row[1]).intValue()));
    }

    /** A member's orders, newest first, before an id. One statement. */
    public List<OrderBrief> ofMember(long member, long before, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(OF_MEMBER).setParameter(1, member).setParameter(2, before).setParameter(3, limit).getResultList());
        return rows.stream().map(OrderBrief::of).toList();
    }

    private Optional<OrderFile> file(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Order order = (Order) rows.get(0)[0];
        List<OrderEvent> steps = rows.stream().map(row -> (OrderEvent) row[1]).filter(Objects::nonNull).toList();
        List<?> lines = em.createNativeQuery(LINES, OrderLine.WITH_PINS).setParameter(1, order.id()).getResultList();
        Map<Long, OrderLine> byId = new LinkedHashMap<>();
        List<PinPlace> pins = new ArrayList<>();
        lines.stream().map(Object[].class::cast).forEach(row -> {
            OrderLine line = (OrderLine) row[0];
            byId.put(line.id(), line);
            if (row[1] != null) {
                pins.add(PinPlace.of(new Object[] {row[1], line.id(), row[2], row[3], row[4], row[5]}));
            }
        });
        return Optional.of(new OrderFile(order, List.copyOf(byId.values()), pins, steps));
    }
}
