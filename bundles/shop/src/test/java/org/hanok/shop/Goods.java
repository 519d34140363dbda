package org.hanok.shop;

/** A small shop in the database: two categories under one, three brands, eight vouchers. */
public final class Goods {

    private Goods() {
    }

    public static Database stocked() {
        Database database = Database.empty();
        database.run("""
                insert into shop.category (parent_id, slug, name, position) values (null, 'culture', 'Culture', 1), (1, 'books', 'Books', 2), (null, 'games', 'Games', 3);
                insert into shop.brand (category_id, slug, name, palette, lattice, description, enabled) values
                    (1, 'cult', 'Cultland', 'PERSIMMON', 'JEONGJA', 'For **all**', true), (2, 'book', 'Bookpass', 'INDIGO', 'AJA', '', true),
                    (3, 'play', 'Playbox', 'PLUM', 'GIWA', '', true), (3, 'gone', 'Goneby', 'SLATE', 'GIWA', '', false);
                insert into shop.product (brand_id, slug, name, face_value, list_price, price, popularity, enabled, created) values
                    (1, 'cult-10000', 'Cultland 10,000', 10000, 10000, 9400, 50, true, '2026-01-01'),
                    (1, 'cult-30000', 'Cultland 30,000', 30000, 30000, 28200, 40, true, '2026-01-02'),
                    (1, 'cult-50000', 'Cultland 50,000', 50000, 50000, 46500, 60, true, '2026-01-03'),
                    (1, 'cult-old',   'Cultland 1,000',   1000,  1000,   990, 99, false, '2026-01-04'),
                    (2, 'book-5000',  'Bookpass 5,000',   5000,  5000,  4900, 10, true, '2026-01-05'),
                    (2, 'book-100000','Bookpass 100,000',100000,100000, 92000, 20, true, '2026-01-06'),
                    (3, 'play-20000', 'Playbox 20,000',  20000, 20000, 20000, 30, true, '2026-01-07'),
                    (4, 'gone-10000', 'Goneby 10,000',   10000, 10000,  9000, 70, true, '2026-01-08');
                """);
        return database;
    }

    /** Puts codes that are none into the pool, so that products can be sold. */
    public static void pins(Database database, long product, int count) {
        database.run("""
                with batch as (insert into shop.pin_batch (product_id, brand_id, loaded_by, loaded, request_key) select id, brand_id, 1, %2$d, 'goods-' || id || '-' || %2$d
                    from shop.product where id = %1$d returning id, brand_id)
                insert into shop.pin (product_id, brand_id, batch_id, sealed, index_hash, key_id, tail)
                select %1$d, brand_id, id, 'x', rpad(%1$d || '-' || n, 43, '.'), 'k', '00' from batch, generate_series(1, %2$d) n
                """.formatted(product, count));
    }
}
