package org.hanok.shop.cart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Offer;

/** A cart with today's prices and stock. Totals count only what can be bought as it stands. */
public record Basket(List<BasketRow> rows) {

    public Basket {
        rows = List.copyOf(rows);
    }

    /** Lines of products that no longer exist are left out. */
    static Basket of(List<CartEntry> entries, Map<Long, Offer> offers, Map<Long, Long> stock) {
        String currency = entries.stream().map(entry -> offers.get(entry.productId())).filter(offer -> offer != null && offer.sellable()).findFirst()
                .map(offer -> offer.price().currency()).orElse("KRW");
        return new Basket(entries.stream().filter(entry -> offers.containsKey(entry.productId()))
                .map(entry -> BasketRow.of(entry, offers.get(entry.productId()), stock.getOrDefault(entry.productId(), 0L), currency)).toList());
    }

    public Money total() {
        return sum(BasketRow::total);
    }

    public Money listTotal() {
        return sum(BasketRow::listTotal);
    }

    /** What the discounts save. */
    public Money saved() {
        return listTotal().minus(total());
    }

    /** How many vouchers can be bought as the cart stands. */
    public int quantity() {
        return rows.stream().filter(BasketRow::isBuyable).mapToInt(BasketRow::quantity).sum();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether it can go to checkout: something in it, and no line in trouble. */
    public boolean isReady() {
        return !rows.isEmpty() && rows.stream().allMatch(BasketRow::isBuyable);
    }

    private Money sum(Function<BasketRow, Money> part) {
        return rows.stream().filter(BasketRow::isBuyable).map(part).reduce(Money::plus).orElse(Money.won(0));
    }
}
