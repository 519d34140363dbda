package org.hanok.shop.refund.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hanok.api.Money;
import org.hanok.shop.refund.terms.Hours;
import org.hanok.shop.refund.terms.Terms;

/** However an order is taken back, what goes back and what is kept add up to what was paid. */
class AmountsTest {

    private static Terms terms(long brand, long fee, int rate) {
        return new Terms(brand, "b", true, 1, 0, fee, rate, false, new Hours(0, 24), "", "");
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        Arbitrary<Piece> one = Combinators.combine(Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, 300_000), Arbitraries.of(true, false),
                Arbitraries.longs().greaterOrEqual(1)).as((brand, price, pin, id) -> new Piece(1, 1, brand, "n", Money.won(price), pin ? id : null, pin ? 1 : 0, "", 1,
                null, null));
        return one.list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 500)
    void partsOfAnOrderAddUp(@ForAll("pieces") List<Piece> all, @ForAll @IntRange(min = 1, max = 5) int requests, @ForAll @LongRange(max = 2_000) long fee,
            @ForAll @IntRange(max = 3_000) int rate) {
        Map<Long, Terms> terms = Map.of(1L, terms(1, fee, rate), 2L, terms(2, 0, 0), 3L, terms(3, fee, 0));
        List<List<Asked.Part>> groups = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < all.size(); i++) {
            groups.get(i % requests).add(new Asked.Part(all.get(i), 1));
        }

        Money back = Money.won(0);
        Money kept = Money.won(0);
        for (List<Asked.Part> group : groups) {
            Asked asked = Asked.of(group, terms, "KRW");
            back = back.plus(asked.amount());
            kept = kept.plus(asked.fee());
            assertThat(asked.fee().isNegative()).isFalse();
            assertThat(asked.amount().isNegative()).isFalse();
            assertThat(asked.amount().plus(asked.fee())).isEqualTo(asked.gross());
        }
        assertThat(back.plus(kept)).isEqualTo(all.stream().map(Piece::price).reduce(Money.won(0), Money::plus));
    }

    @Property(tries = 300)
    void theFeeIsReckonedOnceForEachBrandAndNotForWhatWasNeverDelivered(@ForAll("pieces") List<Piece> all, @ForAll @LongRange(max = 2_000) long fee,
            @ForAll @IntRange(max = 3_000) int rate) {
        Map<Long, Terms> terms = Map.of(1L, terms(1, fee, rate), 2L, terms(2, fee, rate), 3L, terms(3, fee, rate));
        List<Asked.Part> parts = all.stream().map(piece -> new Asked.Part(piece, 1)).toList();

        long expected = 0;
        for (long brand = 1; brand <= 3; brand++) {
            long of = brand;
            long gross = all.stream().filter(piece -> piece.brand() == of && piece.isPin()).mapToLong(piece -> piece.price().minor()).sum();
            expected += Math.min(gross, gross == 0 ? 0 : fee + Money.won(gross).share(rate).minor());
        }
        assertThat(Asked.of(parts, terms, "KRW").fee()).isEqualTo(Money.won(expected));
        assertThat(Asked.of(parts, terms, "KRW").pins()).isEqualTo((int) all.stream().filter(Piece::isPin).count());
        assertThat(Asked.of(parts, Map.of(), "KRW").fee()).as("a brand without terms keeps nothing").isEqualTo(Money.won(0));
    }

    @Property(tries = 100)
    void manyOfOneCountTimesTheirPrice(@ForAll @LongRange(min = 1, max = 1_000_000) long price, @ForAll @IntRange(min = 1, max = 999) int count) {
        Piece piece = new Piece(1, 1, 1, "n", Money.won(price), null, 0, "", count, null, null);

        assertThat(Asked.of(List.of(new Asked.Part(piece, count)), Map.of(), "KRW").gross()).isEqualTo(Money.won(price * count));
    }
}
