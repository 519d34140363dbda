package org.hanok.shop.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What customers bought, read for staff. Thread-safe. */
@Component(service = Purchases.class)
public class Purchases {

    private static final String TRUST = """
            select o.member_id, count(*), min(o.paid_at), max(o.paid_at), coalesce(sum(o.total) filter (where o.currency = 'KRW'), 0),
              coalesce(max(o.total) filter (where o.currency = 'KRW'), 0), coalesce(div(sum(o.total) filter (where o.currency = 'KRW'),
                nullif(count(*) filter (where o.currency = 'KRW'), 0)), 0),
              coalesce(sum(o.face_total) filter (where o.currency = 'KRW' and o.paid_at > now() - interval '1 day'), 0),
              coalesce(sum(o.face_total) filter (where o.currency = 'KRW' and o.paid_at > now() - interval '30 days'), 0),
              coalesce((select sum(r.amount) from shop.refund r where r.member_id = o.member_id and r.state = 'PAID' and r.currency = 'KRW'), 0)
            from shop.orders o where o.member_id = any (cast(?1 as bigint[])) and o.payment_state <> 'UNPAID' group by o.member_id""";
    private static final String ORDERS = "select number, stage, total, currency, placed_at, paid_at from shop.orders where member_id = ?1 and id < ?2 order by id desc limit ?3";
    private static final String REFUNDS = "select r.number, r.state, r.amount, r.currency, r.created_at, o.number from shop.refund r join shop.orders o on o.id = r.order_id"
            + " where r.member_id = ?1 order by r.id desc limit 20";
    private static final String LATEST = "select member_id from (select member_id, max(id) as last from shop.orders group by member_id) m where last < ?1 order by last desc limit ?2";
    private static final String OF_ORDER = "select member_id from shop.orders where number = ?1";
    private static final String LAST = "select coalesce(max(id), 0) from shop.orders where member_id = ?1";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Purchases(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param stage name of the order's stage */
    public record Bought(String number, String stage, Money total, Instant placed, @Nullable Instant paid) {
    }

    /** @param state name of the refund's state @param order its number */
    public record Returned(String number, String state, Money amount, Instant at, String order) {
    }

    /** By member; those who never paid are there too. One statement. */
    Map<Long, Trust> trust(List<Long> members) {
        List<?> rows = tx.read(() -> em.createNativeQuery(TRUST).setParameter(1, members.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .getResultList());
        Map<Long, Trust> known = rows.stream().map(Object[].class::cast).map(row -> new Trust(number(row[0]), number(row[1]), instant(row[2]), instant(row[3]),
                number(row[4]), number(row[5]), number(row[6]), number(row[7]), number(row[8]), number(row[9])))
                .collect(Collectors.toMap(Trust::member, Function.identity()));
        return members.stream().distinct().collect(Collectors.toMap(Function.identity(), member -> known.getOrDefault(member, Trust.none(member))));
    }

    /** The latest first. */
    List<Bought> orders(long member, int most) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ORDERS).setParameter(1, member).setParameter(2, Long.MAX_VALUE).setParameter(3, most).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Bought((String) row[0], (String) row[1], new Money(number(row[2]), (String) row[3]),
                ((Timestamp) row[4]).toInstant(), instant(row[5]))).toList();
    }

    List<Returned> refunds(long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(REFUNDS).setParameter(1, member).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Returned((String) row[0], (String) row[1], new Money(number(row[2]), (String) row[3]),
                ((Timestamp) row[4]).toInstant(), (String) row[5])).toList();
    }

    /** Members who ordered last, before an order's id. */
    List<Long> latest(long before, int most) {
        return numbers(tx.read(() -> em.createNativeQuery(LATEST).setParameter(1, before).setParameter(2, most).getResultList()));
    }

    /** Where {@link #latest} goes on after a member. */
    long last(long member) {
        return number(tx.read(() -> em.createNativeQuery(LAST).setParameter(1, member).getSingleResult()));
    }

    List<Long> ofOrder(String number) {
        return numbers(tx.read(() -> em.createNativeQuery(OF_ORDER).setParameter(1, number).getResultList()));
    }

    private static List<Long> numbers(List<?> rows) {
        return rows.stream().map(Purchases::number).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable Instant instant(Object at) {
        return at == null ? null : ((Timestamp) at).toInstant();
    }
}
