package org.hanok.shop.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hanok.shop.catalogue.Rows;
import org.hanok.shop.catalogue.read.Listing;
import org.junit.jupiter.api.Test;

class BrowsingTest {

    private static final Map<Long, String> BRANDS = Map.of(1L, "cult", 2L, "book");
    private final List<Listing> all = List.of(Rows.of(1, 1, 10_000, 9_400, 50), Rows.of(2, 1, 30_000, 28_200, 40), Rows.of(3, 1, 50_000, 46_500, 60),
            Rows.of(4, 2, 5_000, 4_900, 10), Rows.of(5, 2, 100_000, 92_000, 20));
    private final Map<Long, Long> stock = Map.of(1L, 5L, 2L, 0L, 3L, 1L, 5L, 9L);

    @Test
    void withoutAChoiceEverythingIsShownMostBoughtFirst() {
        assertThat(ids(look(""))).containsExactly(3L, 1L, 2L, 5L, 4L);
    }

    @Test
    void sortsByDiscountPriceAndAge() {
        assertThat(ids(look("sort=discount"))).containsExactly(5L, 3L, 1L, 2L, 4L);
        assertThat(ids(look("sort=price"))).containsExactly(4L, 1L, 2L, 3L, 5L);
        assertThat(ids(look("sort=newest"))).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(ids(look("sort=drop table"))).isEqualTo(ids(look("")));
    }

    @Test
    void severalValuesWidenAndSeveralKindsNarrow() {
        assertThat(ids(look("price=low"))).containsExactly(1L, 4L);
        assertThat(ids(look("price=low&price=high"))).containsExactly(1L, 5L, 4L);
        assertThat(ids(look("price=low&brand=cult"))).containsExactly(1L);
        assertThat(ids(look("brand=cult&brand=book&price=middle"))).containsExactly(3L, 2L);
    }

    @Test
    void bandsEndWhereTheNextBegins() {
        assertThat(all.stream().map(listing -> List.of(Band.values()).stream().filter(band -> band.holds(listing)).count())).containsOnly(1L);
        assertThat(look("").in(Band.LOW)).isEqualTo(2);
        assertThat(look("").in(Band.MIDDLE)).isEqualTo(2);
        assertThat(look("price=low").in(Band.HIGH)).isEqualTo(1);
    }

    @Test
    void soldOutStaysInItsPlaceUnlessLeftOut() {
        assertThat(ids(look(""))).contains(2L, 4L);
        assertThat(ids(look("stock=in"))).containsExactly(3L, 1L, 5L);
    }

    @Test
    void unknownBrandsAndBandsAreIgnored() {
        assertThat(ids(look("brand=nobody&price=cheap"))).hasSize(5);
        assertThat(look("brand=nobody&price=cheap").choice().isOpen()).isTrue();
    }

    @Test
    void pagesHoldTwelveAndEndAtTheLast() {
        List<Listing> many = LongStream.rangeClosed(1, 30).mapToObj(id -> Rows.of(id, 1, 10_000, 9_000, 100 - id)).toList();

        assertThat(Browsing.of(many, Map.of(), read("page=2"), BRANDS).shown()).extracting(Listing::productId).containsExactlyElementsOf(
                LongStream.rangeClosed(13, 24).boxed().toList());
        Browsing last = Browsing.of(many, Map.of(), read("page=99"), BRANDS);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.choice().page()).isEqualTo(3);
        assertThat(last.shown()).hasSize(6);
    }

    @Test
    void anEmptyListOffersTheConditionWhoseLossShowsMost() {
        Browsing none = look("brand=cult&price=high");

        assertThat(none.matching()).isEmpty();
        Browsing.Remedy remedy = none.remedy(BRANDS).orElseThrow();
        assertThat(remedy.kind()).isEqualTo(Browsing.Remedy.Kind.PRICE);
        assertThat(remedy.count()).isEqualTo(3);
        assertThat(remedy.choice().address("/c")).isEqualTo("/c?brand=cult");
    }

    @Test
    void whenNoSingleConditionHelpsAllAreGivenUp() {
        Browsing none = Browsing.of(all, Map.of(), read("brand=cult&price=high&stock=in"), BRANDS);

        Browsing.Remedy remedy = none.remedy(BRANDS).orElseThrow();
        assertThat(remedy.kind()).isEqualTo(Browsing.Remedy.Kind.ALL);
        assertThat(remedy.count()).isEqualTo(5);
        assertThat(remedy.choice().address("/c")).isEqualTo("/c");
    }

    @Test
    void anEmptyCategoryHasNoRemedy() {
        assertThat(Browsing.of(List.of(), Map.of(), read("price=low"), BRANDS).remedy(BRANDS)).isEmpty();
        assertThat(look("").remedy(BRANDS)).isEmpty();
    }

    private Browsing look(String query) {
        return Browsing.of(all, stock, read(query), BRANDS);
    }

    private static List<Long> ids(Browsing browsing) {
        return browsing.shown().stream().map(Listing::productId).toList();
    }

    static Choice read(String query) {
        List<String[]> pairs = List.of(query.split("&")).stream().filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2)).toList();
        return Choice.read(values(pairs, "brand"), values(pairs, "price"), first(pairs, "stock"), first(pairs, "sort"), first(pairs, "page"));
    }

    private static List<String> values(List<String[]> pairs, String name) {
        return pairs.stream().filter(pair -> pair[0].equals(name)).map(pair -> pair[1]).toList();
    }

    private static String first(List<String[]> pairs, String name) {
        return values(pairs, name).stream().findFirst().orElse("");
    }
}
