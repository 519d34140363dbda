package org.hanok.shop.order.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.Numbers;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderSettings;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.pay.Due;
import org.hanok.shop.order.pay.Expiry;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Turns a cart into an order: totals from today's offers, a snapshot of every line, PINs held, the cart emptied, all in one transaction. */
@Component(service = Placing.class, configurationPid = "org.hanok.shop.order")
@Designate(ocd = OrderSettings.class)
public class Placing {

    private static final int TRIES = 5;
    private static final String CHANNEL = "www";
    private static final String SAME = "select number, request_hash from shop.orders where member_id = ?1 and request_key = ?2";
    private static final String UNPAID = """
            select number, expires_at <= now() from shop.orders where member_id = ?1 and goods = ?2 and order_state = 'PLACED' and payment_state = 'UNPAID'""";
    private final EntityManager em;
    private final Tx tx;
    private final Carts carts;
    private final Quotes quotes;
    private final Enter enter;
    private final Numbers numbers;
    private final Expiry expiry;
    private final News news;
    private final Gate gate;
    private final OrderSettings settings;

    @Activate
    public Placing(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Carts carts, @Reference Quotes quotes, @Reference Enter enter, @Reference Numbers numbers,
            @Reference Expiry expiry, @Reference News news, @Reference Gate gate, OrderSettings settings) {
        this.em = em;
        this.tx = tx;
        this.carts = carts;
        this.quotes = quotes;
        this.enter = enter;
        this.numbers = numbers;
        this.expiry = expiry;
        this.news = news;
        this.gate = gate;
        this.settings = settings;
    }

    /** @return the new order, or the one that the same key placed before */
    Fresh place(Visit visit, Draft draft) {
        Person buyer = gate.look(visit);
        return tx.call(() -> fresh(visit, draft, buyer));
    }

    private Fresh fresh(Visit visit, Draft draft, Person buyer) {
        Quote quote = draft.fromCart() ? quotes.cart(visit, draft.key()) : quotes.price(draft.items(), visit, draft.key());
        // The first of two has emptied the cart.
        Optional<String> before = quote.again() || quote.isEmpty() ? same(visit, draft) : Optional.empty();
        if (before.isPresent()) {
            return Fresh.again(before.get());
        }
        String goods = settings.oneUnpaid() ? goods(quote) : null;
        Optional<Refused> trouble = quote.trouble();
        if (trouble.isPresent()) {
            // What seems sold out may be held for the very order that is doubled here.
            if (refuseSecond(visit, goods)) {
                return fresh(visit, draft, buyer);
            }
            throw trouble.get();
        }
        if (draft.seenOrNull() != null && !draft.seenOrNull().equals(quote.total())) {
            throw new Refused("shop.checkout.refused.price", draft.seenOrNull(), quote.total());
        }
        gate.check(new Purchase(visit.signedIn().id(), draft.method(), CHANNEL, visit.address(), visit.agent(), visit.device(), quote.lines(), buyer));
        return entered(visit, draft, quote, goods);
    }

    private Fresh entered(Visit visit, Draft draft, Quote quote, @Nullable String goods) {
        for (int i = 0; i < TRIES; i++) {
            String number = numbers.next("");
            Optional<Enter.Entered> entered = enter.order(number, visit, draft, quote, goods,
                    Math.min(settings.minutesReserved(), settings.minutesToPay()), settings.minutesToPay());
            if (entered.isPresent()) {
                return finish(visit, draft, quote, number, entered.get());
            }
            Optional<String> twin = same(visit, draft);
            if (twin.isPresent()) {
                return Fresh.again(twin.get());
            }
            refuseSecond(visit, goods);
        }
        throw new IllegalStateException("No free order number was found");
    }

    private Fresh finish(Visit visit, Draft draft, Quote quote, String number, Enter.Entered entered) {
        if (!entered.reservation().complete()) {
            // Between the look at the stock and this moment somebody else took it. Nobody is to pay for what is not there.
            throw new Refused("shop.checkout.refused.taken");
        }
        if (draft.fromCart()) {
            carts.emptied(visit);
        }
        long member = visit.signedIn().id();
        Money total = quote.total();
        news.publish("order.placed", new Head(entered.id(), number, member, total, OrderState.PLACED, PaymentState.UNPAID, DeliveryState.NONE),
                Map.of("method", draft.method()));
        return new Fresh(number, Optional.of(new Due(entered.id(), number, member, total, draft.method(), Enter.payer(visit), visit.locale(),
                entered.expires(), quote.items().get(0).offer().name(), quote.items().size(), null)));
    }

    private Optional<String> same(Visit visit, Draft draft) {
        List<?> rows = em.createNativeQuery(SAME).setParameter(1, visit.signedIn().id()).setParameter(2, draft.key()).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!row[1].equals(draft.hash())) {
            throw new Refused("shop.checkout.refused.key");
        }
        return Optional.of((String) row[0]);
    }

    /** @return whether one whose time is over was closed on the way @throws DuplicateOrder when there is an unpaid order of these products */
    private boolean refuseSecond(Visit visit, @Nullable String goods) {
        if (goods == null) {
            return false;
        }
        List<?> rows = em.createNativeQuery(UNPAID).setParameter(1, visit.signedIn().id()).setParameter(2, goods).getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) rows.get(0);
        if (!(Boolean) row[1]) {
            throw new DuplicateOrder((String) row[0]);
        }
        return expiry.expire() > 0;
    }

    private static String goods(Quote quote) {
        return quote.items().stream().map(item -> item.offer().productId()).sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
