package org.hanok.shop.order.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBrief;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All orders, for staff: by stage and by what somebody remembers of them. Thread-safe. */
@Component(service = Queue.class)
public class Queue {

    private static final String COUNTS = """
            select stage, count(*), 0 from shop.orders group by stage
            union all select o.stage, 0, count(distinct o.id) from shop.order_misfit m join shop.orders o on o.id = m.order_id where m.outcome is null group by o.stage""";
    private static final String FIND = OrderBrief.COLUMNS + """
            where o.id < ?1 and (o.stage = any(cast(?2 as text[]))
                or cast(?8 as boolean) and o.id = any(array(select m.order_id from shop.order_misfit m where m.outcome is null)))
              and (?3 = '' or o.number like ?4 or o.payer_name ilike ?5 or o.member_id = any(cast(?6 as bigint[])))
            order by o.id desc limit ?7""";
    private static final String WAITING = "select count(*), coalesce(extract(epoch from now() - min(paid_at)) / 60, 0) from shop.orders"
            + " where stage in ('WAITING', 'PARTIAL')";
    private static final String HELD = """
            select count(*), coalesce(extract(epoch from now() - min(paid_at)) / 60, 0), (array_agg(number order by paid_at, id))[1]
            from shop.orders where delivery_state = 'HELD' and stage = 'HELD'""";
    // After this one in the list, which is newest first; then from its top.
    private static final String NEXT_HELD = """
            select number from shop.orders where stage = 'HELD' and number <> ?1
            order by id > (select id from shop.orders where number = ?1), id desc limit 1""";
    private static final String TODAY = "select count(*), coalesce(sum(total), 0) from shop.orders where paid_at >= cast(?1 as timestamptz)";
    private final EntityManager em;
    private final Tx tx;
    private final People people;

    @Activate
    public Queue(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference People people) {
        this.em = em;
        this.tx = tx;
        this.people = people;
    }

    /** How many orders there are in each stage. One statement. */
    Counts counts() {
        Counts counts = new Counts(new EnumMap<>(Stage.class), new EnumMap<>(Stage.class));
        List<?> rows = tx.read(() -> em.createNativeQuery(COUNTS).getResultList());
        rows.stream().map(Object[].class::cast).forEach(row -> {
            counts.stages().merge(Stage.valueOf((String) row[0]), ((Number) row[1]).longValue(), Long::sum);
            counts.misfits().merge(Stage.valueOf((String) row[0]), ((Number) row[2]).longValue(), Long::sum);
        });
        return counts;
    }

    /** What stands in a tab; see the other. */
    List<OrderBrief> find(Tab tab, String text, long before, int limit) {
        return find(tab.stages(), tab.misfits(), text, before, limit);
    }

    public List<OrderBrief> find(List<Stage> stages, String text, long before, int limit) {
        return find(stages, false, text, before, limit);
    }

    /**
     * Newest first, before an id.
     *
     * @param text an order's number or a part of it, a payer's name, a member's id, name, mail or phone; empty for all
     */
    private List<OrderBrief> find(List<Stage> stages, boolean misfits, String text, long before, int limit) {
        String wanted = text.strip();
        List<Long> members = people.meant(wanted);
        String pattern = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<?> rows = tx.read(() -> em.createNativeQuery(FIND).setParameter(1, before).setParameter(2, array(stages.stream().map(Enum::name)))
                .setParameter(3, wanted).setParameter(4, "%" + pattern.toUpperCase(Locale.ROOT) + "%").setParameter(5, "%" + pattern + "%")
                .setParameter(6, array(members.stream().map(String::valueOf))).setParameter(7, limit)
                .setParameter(8, String.valueOf(misfits)).getResultList());
        return rows.stream().map(OrderBrief::of).toList();
    }

    /** How many paid orders wait for stock, and for how many minutes the first of them. */
    public Waiting waiting() {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(WAITING).getSingleResult());
        return new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** How many paid orders are held, for how many minutes the first of them, and its number. */
    public Held held() {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(HELD).getSingleResult());
        return new Held(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), row[2] == null ? "" : (String) row[2]);
    }

    /** The held order that comes after this one in the list; the list starts over at its end. */
    Optional<String> nextHeld(String number) {
        List<?> rows = tx.read(() -> em.createNativeQuery(NEXT_HELD).setParameter(1, number).getResultList());
        return rows.stream().findFirst().map(String.class::cast);
    }

    /** How many orders were paid since then, and their sum in minor units. */
    public Paid paidSince(Instant start) {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(TODAY).setParameter(1, Timestamp.from(start)).getSingleResult());
        return new Paid(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "{", "}"));
    }

    public record Waiting(long orders, long minutes) {
    }

    /** @param first number of the one paid first, empty when there is none */
    public record Held(long orders, long minutes, String first) {
    }

    public record Paid(long orders, long sum) {
    }
}
