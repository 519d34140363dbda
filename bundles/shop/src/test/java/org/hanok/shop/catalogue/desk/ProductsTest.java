package org.hanok.shop.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.Outbox;
import org.hanok.shop.PlainCache;
import org.hanok.shop.catalogue.Brand;
import org.hanok.shop.catalogue.Category;
import org.hanok.shop.catalogue.Product;
import org.hanok.shop.catalogue.ProductDraft;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.Slice;
import org.hanok.shop.control.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private final Outbox events = new Outbox();
    private final PlainCache cache = new PlainCache();
    private Database database;
    private Changes changes;
    private Products products;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        changes = new Changes(database.em(), events, cache, Clock.fixed(NOW, ZoneOffset.UTC));
        products = new Products(database.em(), database.tx(), changes);
        catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
    }

    @Test
    void aNewProductIsOnTheSiteAtOnce() {
        StaffProduct made = products.create(draft("cult-20000", 20_000, 18_800));

        assertThat(catalogue.bySlug("cult-20000").orElseThrow().offer().price()).isEqualTo(Money.won(18_800));
        assertThat(last().topic()).isEqualTo("product.created");
        assertThat(last().subject()).isEqualTo(new Ref("shop.product", String.valueOf(made.id())));
        assertThat(made.changed()).isEqualTo(NOW);
    }

    @Test
    void anotherPriceIsToldWithTheOneBefore() {
        catalogue.directory();
        products.reprice(1, Money.won(9_300));

        assertThat(catalogue.bySlug("cult-10000").orElseThrow().offer().price()).isEqualTo(Money.won(9_300));
        assertThat(events.topics()).containsExactly("product.repriced");
        assertThat(last().facts()).containsEntry("before", "9400").containsEntry("price", "9300").containsEntry("currency", "KRW");
        assertThat(cache.isEmpty()).isTrue();
    }

    @Test
    void anUpdateAtTheSamePriceIsNoRepricing() {
        products.update(1, draft("cult-ten", 10_000, 9_400));

        assertThat(events.topics()).containsExactly("product.changed");
        assertThat(catalogue.bySlug("cult-ten")).isPresent();
        assertThat(catalogue.bySlug("cult-10000")).isEmpty();
    }

    @Test
    void aPriceAboveTheListPriceIsRefusedWithBothAmounts() {
        assertThatThrownBy(() -> products.reprice(1, Money.won(10_001))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.arguments()).containsExactly(Money.won(10_001), Money.won(10_000)));
        assertThatThrownBy(() -> products.reprice(1, Money.won(0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> products.reprice(1, new Money(900, "USD"))).isInstanceOf(Refused.class);
        assertThat(catalogue.bySlug("cult-10000").orElseThrow().offer().price()).isEqualTo(Money.won(9_400));
        assertThat(events.topics()).isEmpty();
    }

    @Test
    void draftsThatCannotBeSoldAreRefused() {
        assertThatThrownBy(() -> products.create(draft("cult-30000", 20_000, 18_800))).hasMessage("shop.product.refused.taken");
        assertThatThrownBy(() -> products.create(draft("Cult 1", 20_000, 18_800))).hasMessage("shop.product.refused.slug");
        assertThatThrownBy(() -> products.create(draft("x-1", 20_000, -1))).hasMessage("shop.product.refused.amounts");
        assertThatThrownBy(() -> products.create(new ProductDraft("nobody", "x-1", "X", "", Money.won(1), Money.won(1), Money.won(1), "", 0, true)))
                .hasMessage("shop.product.refused.brand");
        assertThatThrownBy(() -> products.create(new ProductDraft("cult", "x-1", " ", "", Money.won(1), Money.won(1), Money.won(1), "", 0, true)))
                .hasMessage("shop.product.refused.name");
        assertThatThrownBy(() -> products.update(999, draft("x-1", 20_000, 18_800))).isInstanceOf(NotFound.class);
    }

    @Test
    void staffSeeWhatIsSwitchedOffAndFindItByPartOfItsName() {
        assertThat(products.after(0, "", 50)).extracting(StaffProduct::slug).contains("cult-old", "gone-10000").hasSize(8);
        assertThat(products.after(0, "bookPASS", 50)).extracting(StaffProduct::slug).containsExactly("book-5000", "book-100000");
        assertThat(products.after(0, "%", 50)).isEmpty();
        assertThat(products.after(6, "", 1)).extracting(StaffProduct::slug).containsExactly("play-20000");
    }

    @Test
    void editingInTheBackOfficeFollowsTheSameRules() {
        database.tx().run(() -> {
            Product product = database.em().find(Product.class, 1L);
            product.reprice(Money.won(8_000));
            new ProductAdmin(changes).saving(product);
        });

        assertThat(events.topics()).containsExactly("product.repriced");
        assertThat(catalogue.bySlug("cult-10000").orElseThrow().offer().price()).isEqualTo(Money.won(8_000));
        assertThatThrownBy(() -> database.tx().run(() -> {
            Product product = database.em().find(Product.class, 1L);
            product.reprice(Money.won(80_000));
            new ProductAdmin(changes).saving(product);
        })).isInstanceOf(Refused.class);
    }

    @Test
    void aBrokenPinPatternIsRefusedBeforeAnybodyMeetsIt() {
        assertThatThrownBy(() -> save(new Brand(null, "new", "New", 1).pins("[0-9", ""))).hasMessage("shop.brand.refused.pattern");
        assertThatThrownBy(() -> save(new Brand(null, "new", "New", 1).pins("[0-9]*", ""))).hasMessage("shop.brand.refused.pattern");
        assertThatThrownBy(() -> save(new Brand(null, "culture", "New", 1))).hasMessage("shop.product.refused.taken");
    }

    @Test
    void aCategoryCannotBeItsOwnAncestor() {
        database.run("update shop.category set parent_id = 2 where id = 1");

        assertThatThrownBy(() -> database.tx().run(() -> new CategoryAdmin(changes).saving(database.em().find(Category.class, 1L))))
                .hasMessage("shop.category.refused.circle");
        database.tx().run(() -> new CategoryAdmin(changes).saving(database.em().find(Category.class, 3L)));
    }

    @Test
    void aSliceNamesTheNextOneOnlyWhenThereIsMore() {
        Slice<Long> more = Slice.of(List.of(4L, 5L, 6L), 2, id -> id, id -> id);
        Slice<Long> end = Slice.of(List.of(4L, 5L), 2, id -> id, id -> id);

        assertThat(more.items()).containsExactly(4L, 5L);
        assertThat(more.next()).isEqualTo("5");
        assertThat(end.next()).isNull();
        assertThatThrownBy(() -> Slice.id("5; drop")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Slice.size("101")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Slice.size("0")).isInstanceOf(Refused.class);
    }

    private Event last() {
        return events.all().get(events.all().size() - 1);
    }

    private void save(Brand brand) {
        database.tx().run(() -> new BrandAdmin(changes).saving(brand));
    }

    private static ProductDraft draft(String slug, long face, long price) {
        return new ProductDraft("cult", slug, "Cultland", "", Money.won(face), Money.won(face), Money.won(price), "", 0, true);
    }
}
