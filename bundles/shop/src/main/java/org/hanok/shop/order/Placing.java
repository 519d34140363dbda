package org.hanok.shop.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.Purchase;
import org.hanok.shop.risk.Risk;
import org.hanok.shop.risk.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Turns a cart into an order: totals from today's offers, a snapshot of every line, the cart emptied, all in one transaction. */
@Component(service = Placing.class, configurationPid = "org.hanok.shop.order")
@Designate(ocd = OrderSettings.class)
public class Placing {

    private static final int TRIES = 5;
    private static final int NAME = 100;
    private static final String CHANNEL = "www";
    private static final String SAME = "select number, request_hash from shop.orders where member_id = ?1 and request_key = ?2";
    // Without a conflict target, a number or a key that exists gives no row; a twin of this request that is still running is waited for.
    private static final String INSERT = """
            insert into shop.orders (number, member_id, payer_name, locale, method, currency, face_total, list_total, total, pins, consent, address, agent,
              request_key, request_hash, expires_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, now() + make_interval(mins => ?16))
            on conflict do nothing returning id, number, member_id, total, currency, order_state, payment_state, delivery_state""";
    private final EntityManager em;
    private final Tx tx;
    private final Carts carts;
    private final Quotes quotes;
    private final Lines lines;
    private final Numbers numbers;
    private final History history;
    private final News news;
    private final Risk risk;
    private final OrderSettings settings;

    @Activate
    public Placing(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Carts carts, @Reference Quotes quotes,
            @Reference Lines lines, @Reference Numbers numbers, @Reference History history, @Reference News news, @Reference Risk risk, OrderSettings settings) {
        this.em = em;
        this.tx = tx;
        this.carts = carts;
        this.quotes = quotes;
        this.lines = lines;
        this.numbers = numbers;
        this.history = history;
        this.news = news;
        this.risk = risk;
        this.settings = settings;
    }

    /** @return the number of the new order, or of the one that the same key placed before */
    String place(Visit visit, Draft draft) {
        return tx.call(() -> same(visit, draft).orElseGet(() -> fresh(visit, draft)));
    }

    private String fresh(Visit visit, Draft draft) {
        Quote quote = quotes.price(draft.fromCart() ? carts.lines(visit) : draft.items());
        quote.trouble().ifPresent(trouble -> {
            throw trouble;
        });
        if (draft.seenOrNull() != null && !draft.seenOrNull().equals(quote.total())) {
            throw new Refused("shop.checkout.refused.price", draft.seenOrNull(), quote.total());
        }
        judge(visit, draft, quote);
        for (int i = 0; i < TRIES; i++) {
            List<?> rows = insert(visit, draft, quote);
            if (!rows.isEmpty()) {
                return finish(visit, draft, quote, Head.of(rows.get(0)));
            }
            Optional<String> twin = same(visit, draft);
            if (twin.isPresent()) {
                return twin.get();
            }
        }
        throw new IllegalStateException("No free order number was found");
    }

    /** @throws Refused with the finding's own text; what is only to be looked at is placed, and looked at when it is paid */
    private void judge(Visit visit, Draft draft, Quote quote) {
        Judgement judgement = risk.atCheckout(new Purchase(visit.signedIn().id(), draft.method(), CHANNEL, visit.address(), visit.agent(), quote.lines())
                .by(visit.signedIn()));
        if (judgement.ruling() == Ruling.REFUSE) {
            throw judgement.findings().stream().filter(finding -> finding.ruling() == Ruling.REFUSE).findFirst()
                    .map(finding -> new Refused(finding.message(), finding.arguments().toArray())).orElseGet(() -> new Refused("shop.checkout.refused.risk"));
        }
    }

    private String finish(Visit visit, Draft draft, Quote quote, Head head) {
        lines.insert(head.id(), quote.items());
        history.add(head.id(), Actor.member(head.member()), "", List.of(new Change(Axis.ORDER, "", OrderState.PLACED.name())));
        if (draft.fromCart()) {
            carts.clear(visit);
        }
        news.publish("order.placed", head, Map.of("method", draft.method()));
        return head.number();
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

    private static String payer(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    private List<?> insert(Visit visit, Draft draft, Quote quote) {
        return em.createNativeQuery(INSERT).setParameter(1, numbers.next()).setParameter(2, visit.signedIn().id()).setParameter(3, payer(visit.signedIn().name()))
                .setParameter(4, visit.locale().getLanguage().equals("en") ? "en" : "ko").setParameter(5, draft.method())
                .setParameter(6, quote.total().currency()).setParameter(7, quote.faceTotal().minor()).setParameter(8, quote.listTotal().minor())
                .setParameter(9, quote.total().minor()).setParameter(10, quote.pins()).setParameter(11, draft.consent()).setParameter(12, visit.address())
                .setParameter(13, visit.agent()).setParameter(14, draft.key()).setParameter(15, draft.hash()).setParameter(16, settings.minutesToPay())
                .getResultList();
    }
}
