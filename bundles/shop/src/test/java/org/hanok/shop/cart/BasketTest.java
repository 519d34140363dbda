package org.hanok.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Offer;
import org.junit.jupiter.api.Test;

class BasketTest {

    private final Map<Long, Offer> offers = Stream.of(offer(1, 10_000, 9_400, "KRW", true), offer(2, 50_000, 46_500, "KRW", true),
            offer(3, 5_000, 5_000, "KRW", false), offer(4, 1_000, 900, "USD", true)).collect(Collectors.toMap(Offer::productId, Function.identity()));

    @Test
    void totalsAddUpAndSayWhatIsSaved() {
        Basket basket = basket(Map.of(1L, 9L, 2L, 9L), entry(1, 3, 9_400), entry(2, 1, 46_500));

        assertThat(basket.total()).isEqualTo(Money.won(3 * 9_400 + 46_500));
        assertThat(basket.listTotal()).isEqualTo(Money.won(80_000));
        assertThat(basket.saved()).isEqualTo(Money.won(5_300));
        assertThat(basket.quantity()).isEqualTo(4);
        assertThat(basket.isReady()).isTrue();
    }

    @Test
    void aPriceSeenBeforeIsToldAndTodaysPriceCounts() {
        Basket basket = basket(Map.of(1L, 9L), entry(1, 2, 9_000));

        assertThat(basket.rows().get(0).changedFrom()).contains(Money.won(9_000));
        assertThat(basket.total()).isEqualTo(Money.won(18_800));
        assertThat(basket(Map.of(1L, 9L), entry(1, 2, 9_400)).rows().get(0).changedFrom()).isEmpty();
    }

    @Test
    void whatCannotBeBoughtIsReportedAndNotCounted() {
        Basket basket = basket(Map.of(1L, 2L, 4L, 9L), entry(1, 3, 9_400), entry(2, 1, 46_500), entry(3, 1, 5_000), entry(4, 1, 900));

        assertThat(basket.rows()).extracting(BasketRow::trouble)
                .containsExactly(Trouble.SHORT, Trouble.SOLD_OUT, Trouble.GONE, Trouble.CURRENCY);
        assertThat(basket.total()).isEqualTo(Money.won(0));
        assertThat(basket.quantity()).isZero();
        assertThat(basket.isReady()).isFalse();
    }

    @Test
    void oneBadLineHoldsTheOrderBackAndTheRestIsStillSummed() {
        Basket basket = basket(Map.of(1L, 5L), entry(1, 5, 9_400), entry(2, 1, 46_500));

        assertThat(basket.isReady()).isFalse();
        assertThat(basket.total()).isEqualTo(Money.won(47_000));
    }

    @Test
    void anEmptyCartCostsNothingAndIsNotReady() {
        Basket basket = basket(Map.of());

        assertThat(basket.isEmpty()).isTrue();
        assertThat(basket.isReady()).isFalse();
        assertThat(basket.total()).isEqualTo(Money.won(0));
    }

    @Test
    void aProductThatVanishedIsLeftOut() {
        assertThat(basket(Map.of(), entry(99, 1, 1)).rows()).isEmpty();
    }

    private Basket basket(Map<Long, Long> stock, CartEntry... entries) {
        return Basket.of(List.of(entries), offers, stock);
    }

    private static CartEntry entry(long id, int quantity, long seen) {
        return new CartEntry(id, quantity, seen, id == 4 ? "USD" : "KRW");
    }

    private static Offer offer(long id, long list, long price, String currency, boolean sellable) {
        return new Offer(id, 1, "p" + id, "b", "product " + id, new Money(list, currency), new Money(list, currency), new Money(price, currency), "pine", "giwa",
                sellable);
    }
}
