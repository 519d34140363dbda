package org.hanok.shop.order.ship;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.News;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A buyer has proven who they are while paid orders of theirs wait for staff: tells of each of these orders ({@code order.identified}). */
@Component
@Topics("identity.verified")
public class HeldBuyerIdentified implements EventListener {

    private static final String HELD = "select " + Head.COLUMNS + " from shop.orders o where o.member_id = ?1 and o.delivery_state = 'HELD' order by o.id";

    private final EntityManager em;
    private final Tx tx;
    private final News news;

    @Activate
    public HeldBuyerIdentified(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.news = news;
    }

    @Override
    public void on(Event event) {
        if (event.subject().type().equals("members.account")) {
            tx.run(() -> {
                List<Head> held = Head.all(em.createNativeQuery(HELD).setParameter(1, Long.parseLong(event.subject().id())).getResultList());
                held.forEach(order -> news.publish("order.identified", order));
            });
        }
    }
}
