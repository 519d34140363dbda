package org.hanok.benchmarks.rush;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The site under rush, and its database looked at from outside.
 *
 * @param url public address
 * @param depositSecret of the bank feed
 * @param password of the administrator, which every member of the rush gets too
 * @param value the first column of the first row of a statement
 * @param execute runs a statement
 * @param upload puts codes (lines joined by an escaped newline) into the stock of a product
 */
public record Shop(String url, String depositSecret, String password, Function<String, String> value, Consumer<String> execute, Upload upload) {

    private static final String PRODUCT = """
            INSERT INTO shop.product (brand_id, slug, name, face_value, list_price, price)
            SELECT b.id, 'rush-voucher', b.name || ' 1,000', 1000, 1000, 950 FROM shop.brand b WHERE NOT b.risky AND b.refundable ORDER BY b.id LIMIT 1""";
    private static final String MEMBERS = """
            INSERT INTO members.account (email, name, password, status, assurance, person, registered, confirmed, password_changed)
            SELECT 'rush-' || (n.i - 1) || '@example.com', n.name, a.password, 'ACTIVE', 'IDENTITY', 'rush-' || n.i, now(), now(), now()
            FROM members.account a, unnest(string_to_array('%s', ',')) WITH ORDINALITY n(name, i) WHERE a.email = 'admin@localhost'""";
    private static final String TRUTH = """
            SELECT concat_ws(',',
              (SELECT count(*) FROM shop.pin WHERE product_id = %1$d AND state = 'DELIVERED'),
              (SELECT count(DISTINCT (order_line_id, slot)) FROM shop.pin WHERE product_id = %1$d AND state = 'DELIVERED'),
              (SELECT count(DISTINCT index_hash) FROM shop.pin WHERE product_id = %1$d AND state = 'DELIVERED'),
              (SELECT count(*) FROM shop.orders o JOIN shop.order_line l ON l.order_id = o.id WHERE l.product_id = %1$d AND o.payment_state = 'PAID'),
              (SELECT count(*) FROM shop.orders o JOIN shop.order_line l ON l.order_id = o.id WHERE l.product_id = %1$d AND (
                (o.payment_state = 'PAID') <> (o.delivery_state = 'DELIVERED')
                OR o.delivery_state = 'DELIVERED' AND l.quantity <> (SELECT count(*) FROM shop.pin p WHERE p.order_line_id = l.id AND p.state = 'DELIVERED'))))""";

    /** Loads codes. */
    @FunctionalInterface
    public interface Upload {

        void load(long product, String codes);
    }

    /** Puts a voucher with that many codes on sale, and registers {@code rush-0@example.com} and so on under {@link Names}. @return the product */
    public long stock(int pins, int customers) {
        execute.accept(PRODUCT);
        long product = Long.parseLong(value.apply("SELECT id FROM shop.product WHERE slug = 'rush-voucher'"));
        execute.accept(MEMBERS.formatted(IntStream.range(0, customers).mapToObj(Names::of).collect(Collectors.joining(","))));
        upload.load(product, IntStream.range(0, pins).mapToObj("RUSH-%04d-AAAA-BBBB"::formatted).collect(Collectors.joining("\\n")));
        return product;
    }

    Outcome.Truth truth(long product) {
        List<Integer> counts = List.of(value.apply(TRUTH.formatted(product)).split(",")).stream().map(Integer::valueOf).toList();
        return new Outcome.Truth(counts.get(0), Math.min(counts.get(1), counts.get(2)), counts.get(3), counts.get(4));
    }
}
