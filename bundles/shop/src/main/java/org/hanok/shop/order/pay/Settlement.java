package org.hanok.shop.order.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.ship.Delivery;
import org.hanok.shop.order.ship.Holds;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.Risk;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.shop.vault.give.Allocation;
import org.hanok.shop.vault.give.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Money has come in: in one transaction the order is locked, the amount compared, the order paid, its PINs given out or awaited, the history written and the
 * news published. Telling the same charge again changes nothing. Thread-safe over any number of nodes.
 */
@Component(service = Settlement.class)
public class Settlement {

    private static final int REASON = 300;
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final String LOCK = "select " + Bought.COLUMNS + ", exists (select 1 from shop.order_payment p where p.charge = ?2)"
            + " from shop.orders o join shop.order_line l on l.order_id = o.id where o.number = ?1 order by l.position for update of o";
    private static final String REJECT = """
            with p as (
              insert into shop.order_payment (order_id, charge, method, amount, currency, verdict) values (?1, ?2, ?3, ?4, ?5, ?6)
              on conflict (charge) do nothing returning id, order_id
            ), m as (
              insert into shop.order_misfit (payment_id, order_id) select id, order_id from p
            )
            insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state) select order_id, 'payment', ?2, 'NOTE', '', ?6 from p""";
    private static final String ACCEPT = """
            with p as (
              insert into shop.order_payment (order_id, charge, method, amount, currency, verdict) values (?1, ?2, ?3, ?4, ?5, 'ACCEPTED') returning order_id
            ), h as (
              insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state)
              select p.order_id, 'payment', ?2, s.axis, s.from_state, s.to_state from p
              cross join unnest(cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[])) with ordinality as s(axis, from_state, to_state, n) order by s.n
            )
            update shop.orders set payment_state = 'PAID', paid_at = now(), charge = ?2, delivery_state = ?6, closed_at = null,
              order_state = case when ?6 = 'DELIVERED' then 'COMPLETED' else 'PLACED' end, delivered_at = case when ?6 = 'DELIVERED' then now() end
            from p where id = p.order_id and payment_state = 'UNPAID' and order_state in ('PLACED', 'EXPIRED')""";
    private final EntityManager em;
    private final Tx tx;
    private final Risk risk;
    private final Allocator allocator;
    private final Delivery delivery;
    private final Holds holds;
    private final News news;

    @Activate
    public Settlement(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Risk risk, @Reference Allocator allocator, @Reference Delivery delivery, @Reference Holds holds, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.risk = risk;
        this.allocator = allocator;
        this.delivery = delivery;
        this.holds = holds;
        this.news = news;
    }

    void settle(Payment payment) {
        tx.run(() -> {
            List<?> rows = em.createNativeQuery(LOCK).setParameter(1, payment.number()).setParameter(2, payment.charge()).getResultList();
            if (rows.isEmpty()) {
                LOG.warn("The charge {} pays for an order that does not exist", payment.charge());
            } else if ((Boolean) ((Object[]) rows.get(0))[Bought.WIDTH]) {
                LOG.debug("The charge {} was told before", payment.charge());
            } else {
                settle(payment, Bought.of(rows));
            }
        });
    }

    private void settle(Payment payment, Bought bought) {
        Verdict verdict = payment.verdict(bought.order());
        if (verdict == Verdict.ACCEPTED) {
            accept(payment, bought);
        } else {
            reject(payment, bought.order(), verdict);
        }
    }

    private void accept(Payment payment, Bought bought) {
        Head order = bought.order();
        Judgement judgement = risk.atPayment(bought.purchase(), order.ref());
        if (judgement.ruling() == Ruling.ALLOW) {
            Allocation allocation = allocator.allocate(order.id(), false);
            DeliveryState to = Delivery.state(allocation, DeliveryState.NONE);
            paid(payment, order, to);
            delivery.tell(order, DeliveryState.NONE, to, allocation);
        } else {
            paid(payment, order, DeliveryState.HELD);
            holds.judged(order, rules(judgement));
        }
    }

    private static String rules(Judgement judgement) {
        String rules = judgement.findings().stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
        return rules.length() <= REASON ? rules : rules.substring(0, REASON);
    }

    private void paid(Payment payment, Head order, DeliveryState to) {
        List<Change> changes = new ArrayList<>(List.of(Change.payment(PaymentState.UNPAID, PaymentState.PAID)));
        if (order.order() == OrderState.EXPIRED) {
            changes.add(Change.order(OrderState.EXPIRED, OrderState.PLACED));
        }
        if (to != DeliveryState.HELD) {
            changes.addAll(Delivery.changes(DeliveryState.NONE, to));
        }
        int moved = recorded(ACCEPT, payment, order).setParameter(6, to.name()).setParameter(7, History.axes(changes)).setParameter(8, History.froms(changes))
                .setParameter(9, History.tos(changes)).executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("The order " + order.number() + " was locked and still moved");
        }
        news.publish("order.paid", order, Map.of("method", payment.method()));
    }

    private Query recorded(String sql, Payment payment, Head order) {
        return em.createNativeQuery(sql).setParameter(1, order.id()).setParameter(2, payment.charge()).setParameter(3, payment.method())
                .setParameter(4, payment.amount().minor()).setParameter(5, payment.amount().currency());
    }

    /** The money is real and the order must not move: staff decide. */
    private void reject(Payment payment, Head order, Verdict verdict) {
        if (recorded(REJECT, payment, order).setParameter(6, verdict.name()).executeUpdate() == 0) {
            LOG.debug("The charge {} was told before", payment.charge());
            return;
        }
        LOG.warn("The charge {} does not fit the order {}: {}", payment.charge(), order.number(), verdict);
        news.publish("order.mispaid", order, Map.of("verdict", verdict.name(), "paid", String.valueOf(payment.amount().minor()),
                "paidCurrency", payment.amount().currency(), "charge", payment.charge()));
    }
}
