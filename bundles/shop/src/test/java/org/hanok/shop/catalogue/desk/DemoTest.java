package org.hanok.shop.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.hanok.api.Money;
import org.hanok.shop.Database;
import org.hanok.shop.Outbox;
import org.hanok.shop.PlainCache;
import org.hanok.shop.PlainMarkdown;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.search.BrandSearch;
import org.hanok.shop.catalogue.search.Index;
import org.hanok.shop.catalogue.search.ProductSearch;
import org.hanok.shop.control.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoTest {

    private final PlainCache cache = new PlainCache();
    private Database database;
    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        database = Database.empty();
        catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
        start();
    }

    @Test
    void anEmptyShopIsFilledOnce() {
        start();

        assertThat(catalogue.directory().below(null)).hasSize(8);
        assertThat(catalogue.directory().brands()).hasSize(14);
        assertThat(catalogue.after(0, 100)).hasSize(48);
    }

    @Test
    void everyVoucherIsSoldBelowItsFaceValueUnderTheNameOfItsBrand() {
        assertThat(catalogue.after(0, 100)).allSatisfy(listing -> {
            assertThat(listing.offer().price()).isLessThan(listing.offer().faceValue());
            assertThat(listing.offer().percentOff()).isBetween(1, 9);
            assertThat(listing.offer().name()).startsWith(listing.offer().brand() + " ");
            assertThat(listing.subtitle()).isNotEmpty();
        });
        assertThat(catalogue.bySlug("google-10000").orElseThrow().offer().price()).isEqualTo(Money.won(9_700));
        assertThat(catalogue.bySlug("google-10000").orElseThrow().siblings()).hasSize(6);
    }

    @Test
    void itsCodesHaveAPatternThatStaffCanLoadWith() {
        List<String> patterns = database.tx().read(() -> database.em().createQuery("select b.pinPattern from Brand b", String.class).getResultList());

        assertThat(patterns).allSatisfy(pattern -> assertThat(Pattern.matches(pattern, "KX7P-4MQ2-9TRB-H3WD")).isTrue());
    }

    @Test
    void searchFindsEveryVoucherAndEveryBrandInTheOrderOfIds() {
        Index index = new Index(database.em(), database.tx(), new PlainMarkdown());

        var first = new ProductSearch(index).entries("", 40);
        var rest = new ProductSearch(index).entries(first.get(39).subject().id(), 40);
        assertThat(first).hasSize(40);
        assertThat(rest).hasSize(8).noneMatch(first::contains);
        assertThat(first.get(0).url()).isEqualTo("/shop/products/google-5000");
        assertThat(new BrandSearch(index).entries("", 50)).hasSize(14).allSatisfy(brand -> assertThat(brand.text()).isNotEmpty());
        assertThat(new BrandSearch(index).changed()).isBefore(Clock.systemUTC().instant());
    }

    private void start() {
        new Demo(database.em(), database.tx(), new Changes(database.em(), new Outbox(), cache, Clock.systemUTC()));
    }
}
