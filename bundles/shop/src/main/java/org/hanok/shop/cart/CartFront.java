package org.hanok.shop.cart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of the cart. Thread-safe. */
@Component(service = CartFront.class)
public class CartFront {

    private final Baskets baskets;
    private final Carts carts;
    private final Messages messages;

    @Activate
    public CartFront(@Reference Baskets baskets, @Reference Carts carts, @Reference Messages messages) {
        this.baskets = baskets;
        this.carts = carts;
        this.messages = messages;
    }

    View show(Visit visit) {
        return View.of("shop/cart", model(visit));
    }

    /** The cart as it still is, with the reason why it was not changed. */
    View refused(Refused reason, Visit visit) {
        Map<String, Object> model = model(visit);
        model.put("refused", new Words(messages, visit.locale()).get(reason.key(), reason.arguments()));
        return View.of("shop/cart", model).status(422);
    }

    private Map<String, Object> model(Visit visit) {
        Basket basket = baskets.of(visit);
        Words words = new Words(messages, visit.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("rows", basket.rows().stream().map(row -> line(row, words)).toList());
        model.put("ready", basket.isReady());
        model.put("quantity", basket.quantity());
        model.put("total", basket.total());
        model.put("totals", totals(basket, words));
        return model;
    }

    private Line line(BasketRow row, Words words) {
        String address = "/cart/lines/" + row.offer().productId();
        String problem = row.isBuyable() ? "" : words.get("shop.cart.trouble." + row.trouble().word(), row.left());
        String change = row.changedFrom().map(before -> words.get("shop.cart.price." + (before.compareTo(row.offer().price()) < 0 ? "up" : "down"), before,
                row.offer().price())).orElse("");
        return new Line(row.offer().productId(), row.offer().name(), row.offer().path(), new Art(row.offer().palette(), row.offer().lattice()), row, address,
                Math.max(row.quantity(), Math.min(carts.most(), Math.max(1, row.left()))), problem, row.trouble() == Trouble.SHORT ? row.left() : 0,
                row.isBuyable() ? change : "");
    }

    private static List<Total> totals(Basket basket, Words words) {
        Total list = new Total(words.get("shop.cart.list"), basket.listTotal(), "");
        Total saved = new Total(words.get("shop.cart.saved"), basket.total().minus(basket.listTotal()), "sale");
        Total sum = new Total(words.get("shop.cart.total", basket.quantity()), basket.total(), "total");
        return basket.saved().isZero() ? List.of(sum) : List.of(list, saved, sum);
    }

    /**
     * A line as the page shows it.
     *
     * @param row prices and quantity
     * @param action where its forms are posted
     * @param most the largest quantity its stepper offers
     * @param problem why it cannot be bought as it stands, or empty
     * @param fit the quantity that would do, or 0
     * @param change a sentence about a new price, or empty
     */
    record Line(long id, String name, String url, Art art, BasketRow row, String action, long most, String problem, long fit, String change) {
    }

    /** A line of the sum. @param kind how the theme sets it: sale, total, or empty */
    record Total(String label, Money money, String kind) {
    }
}
