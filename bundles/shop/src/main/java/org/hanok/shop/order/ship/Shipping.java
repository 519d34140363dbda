package org.hanok.shop.order.ship;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.vault.give.Allocation;
import org.hanok.shop.vault.give.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives PINs to paid orders that wait for them, in the order in which they were paid, each in a transaction of its own. One shipper works at a time over all
 * nodes; an order that somebody else has locked is stepped over. Thread-safe.
 */
@Component(service = Shipping.class)
public class Shipping {

    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtextextended('hanok.shop.shipping', 0))";
    private static final String COLUMNS = "select " + Head.COLUMNS + ", o.paid_at ";
    private static final String NEXT = COLUMNS + """
            from shop.orders o
            where o.delivery_state in ('WAITING', 'PARTIAL') and o.order_state = 'PLACED' and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED')
              and (o.paid_at, o.id) > (cast(?1 as timestamptz), ?2)
              and exists (select 1 from shop.order_line l where l.order_id = o.id and l.state = 'WAITING' and l.asked = 0 and l.quantity - l.withdrawn <= (
                select count(*) from (select 1 from shop.pin_sellable p where p.product_id = l.product_id limit l.quantity - l.withdrawn) f) + (
                select count(*) from shop.pin h where h.order_line_id = l.id and h.state = 'RESERVED' and h.reserved_until > now()))
            order by o.paid_at, o.id limit 1 for update of o skip locked""";
    private static final String ONE = COLUMNS + """
            from shop.orders o where o.number = ?1 and o.delivery_state in ('WAITING', 'PARTIAL') and o.order_state = 'PLACED'
              and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED') for update of o""";
    private final EntityManager em;
    private final Tx tx;
    private final Allocator allocator;
    private final Delivery delivery;
    private final Shortages shortages;

    @Activate
    public Shipping(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Allocator allocator,
            @Reference Delivery delivery, @Reference Shortages shortages) {
        this.em = em;
        this.tx = tx;
        this.allocator = allocator;
        this.delivery = delivery;
        this.shortages = shortages;
    }

    private record Place(Instant paid, long id, boolean shipped) {

        static final Place FIRST = new Place(Instant.EPOCH, 0, false);
    }

    /** Ships what can be shipped now. @return how many orders moved */
    public int shipWaiting() {
        int shipped = 0;
        Optional<Place> place = Optional.of(Place.FIRST);
        while (place.isPresent()) {
            place = after(place.get());
            shipped += place.filter(Place::shipped).isPresent() ? 1 : 0;
        }
        tx.run(shortages::ended);
        return shipped;
    }

    /** Ships one order ahead of the queue, because staff say so. @throws Refused when it does not wait or there is no stock for it */
    public void shipNow(String number, Actor staff, String reason) {
        tx.call(() -> {
            List<?> rows = em.createNativeQuery(ONE).setParameter(1, number).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.order.refused.ship");
            }
            if (!ship(Head.of(rows.get(0)), staff, reason)) {
                throw new Refused("shop.order.refused.stock");
            }
            return number;
        });
    }

    private Optional<Place> after(Place place) {
        return tx.call(() -> {
            em.createNativeQuery(ALONE).getResultList();
            List<?> rows = em.createNativeQuery(NEXT).setParameter(1, Timestamp.from(place.paid())).setParameter(2, place.id()).getResultList();
            return rows.stream().findFirst().map(row -> {
                Head order = Head.of(row);
                return new Place(((Timestamp) ((Object[]) row)[8]).toInstant(), order.id(), ship(order, Actor.STOCK, ""));
            });
        });
    }

    private boolean ship(Head order, Actor actor, String reason) {
        Allocation allocation = allocator.allocate(order.id(), true);
        if (allocation.filled() == 0) {
            return false;
        }
        DeliveryState to = Delivery.state(allocation, order.delivery());
        delivery.move(order, to, actor, reason);
        delivery.tell(order, order.delivery(), to, allocation);
        return true;
    }
}
