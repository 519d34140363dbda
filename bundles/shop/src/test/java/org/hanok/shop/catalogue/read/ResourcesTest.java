package org.hanok.shop.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.Outbox;
import org.hanok.shop.PlainCache;
import org.hanok.shop.catalogue.ProductDraft;
import org.hanok.shop.catalogue.desk.Changes;
import org.hanok.shop.catalogue.desk.Products;
import org.hanok.shop.catalogue.desk.StaffProduct;
import org.hanok.shop.catalogue.desk.StaffProductResource;
import org.hanok.shop.control.Switches;
import org.hanok.shop.vault.Stock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private final PlainCache cache = new PlainCache();
    private Database database;
    private ProductResource products;
    private StaffProductResource staff;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        Goods.pins(database, 1, 3);
        catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
        products = new ProductResource(catalogue, new Stock(database.em(), database.tx()));
        staff = new StaffProductResource(new Products(database.em(), database.tx(), new Changes(database.em(), new Outbox(), cache, CLOCK)));
    }

    @Test
    void machinesWalkTheCatalogueByCursor() {
        Slice<ProductResource.Item> first = products.list("", "4");
        Slice<ProductResource.Item> rest = products.list(first.next(), "4");

        assertThat(first.items()).extracting(ProductResource.Item::slug).containsExactly("cult-10000", "cult-30000", "cult-50000", "book-5000");
        assertThat(rest.items()).extracting(ProductResource.Item::slug).containsExactly("book-100000", "play-20000");
        assertThat(rest.next()).isNull();
        assertThat(first.items()).extracting(ProductResource.Item::available).containsExactly(true, false, false, false);
        assertThat(first.items().get(0).discountPercent()).isEqualTo(6);
    }

    @Test
    void oneProductComesWithItsSiblings() {
        ProductResource.Detail detail = products.detail("cult-10000");

        assertThat(detail.product().price()).isEqualTo(Money.won(9_400));
        assertThat(detail.siblings()).extracting(ProductResource.Item::slug).containsExactly("cult-30000", "cult-50000");
        assertThat(detail.brandDescription()).isEqualTo("For **all**");
        assertThatThrownBy(() -> products.detail("gone-10000")).isInstanceOf(NotFound.class);
    }

    @Test
    void theTreeHoldsCategoriesAndBrands() {
        var tree = new CategoryResource(catalogue).tree();

        assertThat(tree).extracting(CategoryResource.Node::slug).containsExactly("culture", "games");
        assertThat(tree.get(0).children().get(0).brands()).extracting(CategoryResource.Leaf::slug).containsExactly("book");
        assertThat(tree.get(1).brands()).extracting(CategoryResource.Leaf::slug).containsExactly("play");
    }

    @Test
    void staffCreateUpdateAndReprice() {
        ProductDraft draft = new ProductDraft("cult", "cult-7000", "Cultland 7,000", "", Money.won(7_000), Money.won(7_000), Money.won(6_600), "", 0, true);
        var made = staff.create(draft);

        assertThat(made.getStatus()).isEqualTo(201);
        long id = ((StaffProduct) made.getEntity()).id();
        assertThat(staff.reprice(id, new StaffProductResource.Price(Money.won(6_500))).price()).isEqualTo(Money.won(6_500));
        assertThat(staff.one(id).price()).isEqualTo(Money.won(6_500));
        assertThat(staff.list("7,000", "", "50").items()).extracting(StaffProduct::id).containsExactly(id);
        assertThatThrownBy(() -> staff.reprice(id, new StaffProductResource.Price(null))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> staff.create(null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> staff.one(999)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatPeopleBuyBecomesPopular() {
        database.run("""
                with o as (insert into shop.orders (number, member_id, payer_name, locale, payment_state, delivery_state, method, currency, face_total, list_total,
                        total, pins, consent, address, agent, request_key, request_hash, expires_at, paid_at)
                    values ('20261122-ABCDEF', 1, 'x', 'ko', 'PAID', 'WAITING', 'bank', 'KRW', 1, 1, 1, 90, 'x', 'x', 'x', 'key-12345', 'x', now(), '2026-11-22'),
                           ('20260901-ABCDEF', 1, 'x', 'ko', 'PAID', 'WAITING', 'bank', 'KRW', 1, 1, 1, 90, 'x', 'x', 'x', 'key-23456', 'x', now(), '2026-09-01')
                    returning id, number)
                insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price, quantity)
                select o.id, 1, case number when '20261122-ABCDEF' then 5 else 6 end, 2, 'x', 'x', 'x', 'pine', 'aja', 1, 1, 1, 90 from o""");

        BestSellers job = new BestSellers(database.em(), database.tx(), cache, CLOCK);
        assertThat(job.run()).contains("1 products moved");
        assertThat(job.run()).contains("0 products moved");
        assertThat(catalogue.popular(1)).extracting(listing -> listing.offer().slug(), Listing::popularity)
                .containsExactly(tuple("book-5000", 100L));
    }
}
