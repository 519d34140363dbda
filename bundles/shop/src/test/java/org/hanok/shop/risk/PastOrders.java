package org.hanok.shop.risk;

import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.shop.Database;

/** Writes orders of the past straight into the database. Times are SQL, such as {@code now() - interval '1 hour'}. */
public final class PastOrders {

    private final Database database;
    private final AtomicInteger next = new AtomicInteger();

    public PastOrders(Database database) {
        this.database = database;
    }

    /** An order that was paid at once. @return its number */
    public String paid(long member, long brand, long face, String at) {
        return add(member, brand, face, at, at, "192.0.2.1");
    }

    /** An order that is still to be paid, for half an hour from then. */
    public String open(long member, long brand, long face, String at) {
        return add(member, brand, face, at, "null", "192.0.2.1");
    }

    public String add(long member, long brand, long face, String placed, String paid, String address) {
        String number = "20260101-" + code(next.incrementAndGet());
        database.run("""
                with o as (insert into shop.orders (number, member_id, payer_name, locale, method, currency, face_total, list_total, total, pins, consent, address, agent,
                    request_key, request_hash, placed_at, expires_at, paid_at, payment_state, delivery_state)
                  values ('%1$s', %2$d, 'x', 'ko', 'bank', 'KRW', %4$d, %4$d, %4$d * 94 / 100, 1, 'c', '%7$s', 'a', 'key-%1$s', 'h', %5$s, %5$s + interval '30 minutes', %6$s,
                    case when (%6$s) is null then 'UNPAID' else 'PAID' end, case when (%6$s) is null then 'NONE' else 'WAITING' end) returning id)
                insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price, quantity)
                select id, 1, 1, %3$d, 's', 'b', 'n', 'pine', 'aja', %4$d, %4$d, %4$d * 94 / 100, 1 from o
                """.formatted(number, member, brand, face, placed, paid, address));
        return number;
    }

    /** An unpaid order placed in the caller's transaction. */
    public String placedNow(long member, long brand, long face) {
        String number = "20260101-" + code(next.incrementAndGet());
        database.em().createNativeQuery("""
                with o as (insert into shop.orders (number, member_id, payer_name, locale, method, currency, face_total, list_total, total, pins, consent, address, agent,
                    request_key, request_hash, expires_at)
                  values (?1, ?2, 'x', 'ko', 'bank', 'KRW', ?4, ?4, ?5, 1, 'c', '192.0.2.1', 'a', 'key-' || ?1, 'h', now() + interval '30 minutes') returning id)
                insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price, quantity)
                select id, 1, 1, ?3, 's', 'b', 'n', 'pine', 'aja', ?4, ?4, ?5, 1 from o""").setParameter(1, number).setParameter(2, member)
                .setParameter(3, brand).setParameter(4, face).setParameter(5, face * 94 / 100).executeUpdate();
        return number;
    }

    private static String code(int n) {
        String letters = "ABCDEFGHJK";
        return String.format("%06d", n).chars().mapToObj(digit -> String.valueOf(letters.charAt(digit - '0'))).reduce("", String::concat);
    }
}
