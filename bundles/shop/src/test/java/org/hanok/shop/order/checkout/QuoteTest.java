package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Offer;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static Item item(long face, long list, long price, int quantity, long available) {
        return new Item(new Offer(1, 1, "s", "b", "n", Money.won(face), Money.won(list), Money.won(price), "p", "l", true), quantity, available);
    }

    @Test
    void sumsAreExact() {
        Quote quote = new Quote(List.of(item(10_000, 10_000, 9_333, 3, 9), item(5_000, 5_000, 4_999, 7, 9)));

        assertThat(quote.total()).isEqualTo(Money.won(62_992));
        assertThat(quote.faceTotal()).isEqualTo(Money.won(65_000));
        assertThat(quote.saved()).isEqualTo(Money.won(2_008));
        assertThat(quote.pins()).isEqualTo(10);
        assertThat(quote.trouble()).isEmpty();
    }

    @Test
    void aPriceAboveTheFaceValueSavesNothing() {
        assertThat(new Quote(List.of(item(10_000, 10_500, 10_200, 1, 1))).saved()).isEqualTo(Money.won(0));
    }

    @Test
    void theFirstTroubleIsNamed() {
        assertThat(new Quote(List.of()).trouble()).hasValueSatisfying(refused -> assertThat(refused.key()).endsWith("empty"));
        assertThat(new Quote(List.of(item(1, 1, 1, 2, 1))).trouble()).hasValueSatisfying(refused -> assertThat(refused.arguments()).containsExactly("n", 1L, 2));
        assertThat(new Quote(List.of(item(1, 1, 1, 2, 0))).trouble()).hasValueSatisfying(refused -> assertThat(refused.key()).endsWith("soldout"));
    }
}
