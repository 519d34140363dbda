package org.hanok.shop.order.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads orders. Who may see one is part of the question, so that nobody can forget to ask. Thread-safe. */
@Component(service = OrderBook.class)
public class OrderBook {

    private static final String OF_MEMBER = OrderBrief.COLUMNS + "where o.member_id = ?1 and o.id < ?2 order by o.id desc limit ?3";
    private static final String FILE = """
            select o.*, s.steps, l.id as line_id, l.product_id as line_product, l.slug as line_slug, l.name as line_name, l.palette as line_palette,
              l.lattice as line_lattice, l.price as line_price, l.quantity as line_quantity, l.state as line_state, p.id as pin_id, p.slot as pin_slot,
              p.tail as pin_tail, p.state as pin_state, (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.at >= p.delivered_at) as pin_opened
            from shop.orders o cross join lateral (select\s""" + OrderStep.ALL + """
             as steps) s join shop.order_line l on l.order_id = o.id left join shop.pin p on p.order_line_id = l.id and p.state <> 'RESERVED'
            where o.number = ?1\s""";
    private static final String IN_ORDER = " order by l.position, p.slot";
    private static final String OWN = FILE + "and o.member_id = ?2" + IN_ORDER;
    private static final String ANY = FILE + IN_ORDER;
    private static final int LINE = 2;
    private static final int PIN = 11;
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

    /** A member's own order; empty for anybody else's. One statement. */
    public Optional<OrderFile> own(String number, long member) {
        return tx.read(() -> file(em.createNativeQuery(OWN, Order.WITH_LINES).setParameter(1, number).setParameter(2, member).getResultList()));
    }

    /** Any order, for staff. One statement. */
    public Optional<OrderFile> any(String number) {
        return tx.read(() -> file(em.createNativeQuery(ANY, Order.WITH_LINES).setParameter(1, number).getResultList()));
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

    private static Optional<OrderFile> file(List<?> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, OrderedLine> lines = new LinkedHashMap<>();
        List<PinPlace> pins = new ArrayList<>();
        for (Object[] row : rows.stream().map(Object[].class::cast).toList()) {
            OrderedLine line = OrderedLine.of(row, LINE);
            lines.put(line.id(), line);
            if (row[PIN] != null) {
                pins.add(PinPlace.of(line.id(), row, PIN));
            }
        }
        Object[] first = (Object[]) rows.get(0);
        return Optional.of(new OrderFile((Order) first[0], List.copyOf(lines.values()), pins, OrderStep.all((String) first[1])));
    }
}
