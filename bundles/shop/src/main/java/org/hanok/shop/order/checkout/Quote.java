package org.hanok.shop.order.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.risk.fact.Purchase;

/** What somebody is about to order at this moment's prices and stock. @param again whether they have placed an order under the same key before */
public record Quote(List<Item> items, boolean again) {

    public Quote(List<Item> items) {
        this(items, false);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int pins() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    public Money total() {
        return sum(Item::sum);
    }

    public Money listTotal() {
        return sum(item -> item.offer().listPrice().times(item.quantity()));
    }

    public Money faceTotal() {
        return sum(item -> item.offer().faceValue().times(item.quantity()));
    }

    /** The sum at the prices the buyer saw when filling the cart. */
    public Money seenTotal() {
        return sum(Item::seenSum);
    }

    /** What the buyer saves on the face value; never negative. */
    public Money saved() {
        Money saved = faceTotal().minus(total());
        return saved.isNegative() ? saved.minus(saved) : saved;
    }

    /** Why it cannot be ordered as it is; the first reason there is. */
    public Optional<Refused> trouble() {
        if (isEmpty()) {
            return Optional.of(new Refused("shop.checkout.refused.empty"));
        }
        return items.stream().filter(item -> item.gone() || item.soldOut()).findFirst().map(Quote::trouble);
    }

    /** What risk asks of it. */
    List<Purchase.Line> lines() {
        return items.stream().map(item -> new Purchase.Line(item.offer().productId(), item.offer().brandId(), item.offer().faceValue(), item.offer().price(),
                item.quantity())).toList();
    }

    private static Refused trouble(Item item) {
        String name = item.offer().name();
        return item.gone() ? new Refused("shop.checkout.refused.gone", name)
                : item.available() == 0 ? new Refused("shop.checkout.refused.soldout", name)
                : new Refused("shop.checkout.refused.few", name, item.available(), item.quantity());
    }

    private Money sum(Function<Item, Money> part) {
        return items.stream().map(part).reduce(Money::plus).orElse(Money.won(0));
    }
}
