package org.hanok.shop.order.checkout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.control.Switches;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prices lines as of now: cart, offers and stock in one statement however many there are. Thread-safe. */
@Component(service = Quotes.class)
public class Quotes {

    private static final String PRICED = """
             select w.product_id, w.quantity, w.seen, p.brand_id, p.slug, b.name, p.name as product, p.face_value, p.list_price, p.price, p.currency, lower(b.palette),
              lower(b.lattice), p.enabled and b.enabled,\s""" + Stock.OF_PRODUCT + """
            , exists (select 1 from shop.orders o where o.member_id = ?2 and o.request_key = ?3)
             from wanted w join shop.product p on p.id = w.product_id join shop.brand b on b.id = p.brand_id order by w.turn""";
    private static final String OF_CART = """
            with wanted as (select product_id, quantity, price as seen, row_number() over (order by added, id) as turn from shop.cart_item where owner = ?1)"""
            + PRICED;
    private static final String OF_LINES = """
            with wanted as (select product_id, quantity, cast(null as bigint) as seen, turn
              from unnest(cast(?1 as bigint[]), cast(?4 as integer[])) with ordinality as w(product_id, quantity, turn))""" + PRICED;
    private final EntityManager em;
    private final Tx tx;
    private final Switches switches;

    @Activate
    public Quotes(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Switches switches) {
        this.em = em;
        this.tx = tx;
        this.switches = switches;
    }

    /** What lies in the visitor's cart. */
    public Quote cart(Visit visit) {
        return cart(visit, "");
    }

    /** The same, and whether a member has placed an order under that key before. */
    Quote cart(Visit visit, String key) {
        return Carts.owner(visit).map(owner -> quote(tx.read(() -> ask(OF_CART, owner, visit, key).getResultList()))).orElseGet(() -> new Quote(List.of()));
    }

    /** @throws Refused for a product that does not exist */
    public Quote price(List<CartLine> lines, Visit visit, String key) {
        if (lines.isEmpty()) {
            return new Quote(List.of());
        }
        String products = array(lines.stream().map(CartLine::productId));
        String quantities = array(lines.stream().map(CartLine::quantity));
        Quote quote = quote(tx.read(() -> ask(OF_LINES, products, visit, key).setParameter(4, quantities).getResultList()));
        Set<Long> found = quote.items().stream().map(item -> item.offer().productId()).collect(Collectors.toSet());
        lines.stream().filter(line -> !found.contains(line.productId())).findFirst().ifPresent(line -> {
            throw new Refused("shop.checkout.refused.unknown", line.productId());
        });
        return quote;
    }

    private Query ask(String sql, String wanted, Visit visit, String key) {
        return em.createNativeQuery(sql).setParameter(1, wanted).setParameter(2, visit.member().map(Member::id).orElse(0L)).setParameter(3, key);
    }

    private Quote quote(List<?> rows) {
        return new Quote(rows.stream().map(Object[].class::cast).map(this::item).toList(), !rows.isEmpty() && (Boolean) ((Object[]) rows.get(0))[15]);
    }

    private Item item(Object[] row) {
        String currency = (String) row[10];
        boolean sellable = (Boolean) row[13] && !switches.brandOff(number(row[3]));
        Offer offer = new Offer(number(row[0]), number(row[3]), (String) row[4], (String) row[5], (String) row[6], new Money(number(row[7]), currency),
                new Money(number(row[8]), currency), new Money(number(row[9]), currency), (String) row[11], (String) row[12], sellable);
        return new Item(offer, (int) number(row[1]), number(row[14]), row[2] == null ? offer.price() : new Money(number(row[2]), currency));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static String array(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
