package org.hanok.shop.order.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.checkout.Orders;
import org.hanok.shop.order.ship.Holds;
import org.hanok.shop.order.ship.Shipping;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff do with an order by hand. Each deed is in its history with who and why. Thread-safe. */
@Component(service = Deeds.class)
public class Deeds {

    private static final int REASON = 300;
    private static final int MOST = 100;
    private static final String LOCK = "select id, number, member_id, total, currency, order_state, payment_state, delivery_state from shop.orders"
            + " where number = ?1 for update";
    private static final String PINS = "select count(*) from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = ?1 and p.state = 'DELIVERED'";
    private static final Map<DeliveryState, String> TELLS = Map.of(DeliveryState.DELIVERED, "order.delivered", DeliveryState.WAITING, "order.waiting",
            DeliveryState.PARTIAL, "order.waiting", DeliveryState.HELD, "order.held");
    private final EntityManager em;
    private final Tx tx;
    private final Orders orders;
    private final Shipping shipping;
    private final Holds holds;
    private final History history;
    private final News news;

    @Activate
    public Deeds(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Orders orders,
            @Reference Shipping shipping, @Reference Holds holds, @Reference History history, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.orders = orders;
        this.shipping = shipping;
        this.holds = holds;
        this.history = history;
        this.news = news;
    }

    /** Gives the order its PINs ahead of the queue. @throws Refused when it does not wait or stock is short */
    void ship(String number, Visit visit) {
        shipping.shipNow(number, staff(visit), "");
    }

    /** Lets a held order go and gives it its PINs. @param reason may be empty @throws Refused when it is not held any more */
    void approve(String number, String reason, Visit visit) {
        String why = reason.strip();
        holds.release(number, staff(visit), why.length() <= REASON ? why : why.substring(0, REASON));
    }

    /** The same for many, each by itself: one that is not held any more stops no other. */
    Approved approve(List<String> numbers, Visit visit) {
        List<String> done = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String number : numbers.stream().distinct().limit(MOST).toList()) {
            try {
                approve(number, "", visit);
                done.add(number);
            } catch (Refused moved) {
                left.add(number);
            }
        }
        return new Approved(done, left);
    }

    /** Keeps a paid order from its PINs. @throws Refused without a reason, or when it waits for none */
    void hold(String number, String reason, Visit visit) {
        holds.hold(number, staff(visit), needed(reason));
    }

    /** Cancels an unpaid order. @throws Refused without a reason, or when it is paid or closed */
    void cancel(String number, String reason, Visit visit) {
        orders.cancel(number, staff(visit), needed(reason));
    }

    private static String needed(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new Refused("shop.order.refused.reason");
        }
        return why;
    }

    /** Tells the buyer once more what was told last. @throws Refused for a closed order */
    void resend(String number, Visit visit) {
        tx.call(() -> {
            List<?> rows = em.createNativeQuery(LOCK).setParameter(1, number).getResultList();
            Head order = Head.all(rows).stream().findFirst().orElseThrow(NotFound::new);
            String topic = toldLast(order);
            if (topic == null) {
                throw new Refused("shop.order.refused.resend");
            }
            history.add(order.id(), staff(visit), "", List.of(Change.note("RESENT")));
            Object pins = em.createNativeQuery(PINS).setParameter(1, order.id()).getSingleResult();
            news.publish(topic, order, Map.of("again", staff(visit).name(), "pins", pins.toString(), "reason", ""));
            return number;
        });
    }

    private static @Nullable String toldLast(Head order) {
        if (order.order() == OrderState.PLACED && order.payment() == PaymentState.UNPAID) {
            return "order.placed";
        }
        return order.payment() == PaymentState.REFUNDED ? null : TELLS.get(order.delivery());
    }

    private static Actor staff(Visit visit) {
        return Actor.staff(visit.signedIn().id());
    }
}
