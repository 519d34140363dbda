package org.hanok.shop.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.PlainCache;
import org.hanok.shop.control.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private Database database;
    private PlainCache cache;
    private Catalogue catalogue;

    @BeforeEach
    void stock() {
        database = Goods.stocked();
        cache = new PlainCache();
        catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
    }

    @Test
    void aProductComesWithItsBrandAndItsSiblingsSmallestFirst() {
        ProductPage page = catalogue.bySlug("cult-30000").orElseThrow();

        assertThat(page.offer().price()).isEqualTo(Money.won(28_200));
        assertThat(page.offer().sellable()).isTrue();
        assertThat(page.brand().name()).isEqualTo("Cultland");
        assertThat(page.brand().description()).isEqualTo("For **all**");
        assertThat(page.siblings()).extracting(Offer::slug).containsExactly("cult-10000", "cult-30000", "cult-50000");
        assertThat(page.offer().palette()).isEqualTo("persimmon");
    }

    @Test
    void whatIsSwitchedOffHasNoPage() {
        assertThat(catalogue.bySlug("cult-old")).isEmpty();
        assertThat(catalogue.bySlug("gone-10000")).isEmpty();
        assertThat(catalogue.bySlug("nothing")).isEmpty();
    }

    @Test
    void anOfferTellsWhenItIsNoLongerSold() {
        var offers = catalogue.offers(List.of(1L, 4L, 8L, 999L));

        assertThat(offers.get(1L).sellable()).isTrue();
        assertThat(offers.get(4L).sellable()).isFalse();
        assertThat(offers.get(8L).sellable()).isFalse();
        assertThat(offers).doesNotContainKey(999L);
    }

    @Test
    void aCategoryHoldsWhatHangsBelowIt() {
        Directory directory = catalogue.directory();
        long culture = directory.category("culture").orElseThrow().id();

        assertThat(catalogue.inCategories(directory.within(culture))).extracting(listing -> listing.offer().slug())
                .containsExactly("cult-50000", "cult-10000", "cult-30000", "book-100000", "book-5000");
        assertThat(directory.trail(2)).extracting(CategoryEntry::slug).containsExactly("culture", "books");
        assertThat(directory.brandsWithin(culture)).extracting(BrandEntry::slug).containsExactly("cult", "book");
        assertThat(directory.brand("gone")).isEmpty();
    }

    @Test
    void shelvesShowWhatIsBoughtMostAndWhatIsCutMost() {
        assertThat(catalogue.popular(2)).extracting(listing -> listing.offer().slug()).containsExactly("cult-50000", "cult-10000");
        assertThat(catalogue.discounted(9)).extracting(listing -> listing.offer().slug())
                .containsExactly("book-100000", "cult-50000", "cult-10000", "cult-30000", "book-5000");
    }

    @Test
    void walkingByCursorMeetsEveryProductOnce() {
        List<Listing> first = catalogue.after(0, 4);
        List<Listing> rest = catalogue.after(first.get(3).productId(), 4);

        assertThat(first).hasSize(4);
        assertThat(rest).extracting(listing -> listing.offer().slug()).containsExactly("book-100000", "play-20000");
    }

    @Test
    void pagesCostFewStatements() {
        assertThat(database.statements(() -> catalogue.bySlug("cult-30000"))).isEqualTo(1);
        assertThat(database.statements(() -> catalogue.inCategories(catalogue.directory().within(1)))).isEqualTo(3);
        assertThat(database.statements(() -> catalogue.inCategories(catalogue.directory().within(1)))).isEqualTo(1);
        assertThat(database.statements(() -> catalogue.offers(List.of(1L, 2L, 3L)))).isEqualTo(1);
    }
}
