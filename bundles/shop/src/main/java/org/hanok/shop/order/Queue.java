package org.hanok.shop.order;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All orders, for staff: by stage and by what somebody remembers of them. Thread-safe. */
@Component(service = Queue.class)
public class Queue {

    private static final String COUNTS = "select stage, count(*) from shop.orders group by stage";
    private static final String FIND = OrderBrief.COLUMNS + """
            where o.id < ?1 and o.stage = any(cast(?2 as text[]))
              and (?3 = '' or o.number like ?4 or o.payer_name ilike ?5 or o.member_id = any(cast(?6 as bigint[])))
            order by o.id desc limit ?7""";
    private static final String WAITING = "select count(*), coalesce(extract(epoch from now() - min(paid_at)) / 60, 0) from shop.orders"
            + " where stage in ('WAITING', 'PARTIAL')";
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
    Map<Stage, Long> counts() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        List<?> rows = tx.read(() -> em.createNativeQuery(COUNTS).getResultList());
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put(Stage.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Newest first, before an id. @param text a number or its beginning or end, a payer's name, a member's name or mail; empty for all */
    List<OrderBrief> find(List<Stage> stages, String text, long before, int limit) {
        String wanted = text.strip();
        List<Long> members = wanted.length() < 2 ? List.of() : people.search(wanted);
        String pattern = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<?> rows = tx.read(() -> em.createNativeQuery(FIND).setParameter(1, before).setParameter(2, array(stages.stream().map(Enum::name)))
                .setParameter(3, wanted).setParameter(4, "%" + pattern.toUpperCase(Locale.ROOT) + "%").setParameter(5, "%" + pattern + "%")
                .setParameter(6, array(members.stream().map(String::valueOf))).setParameter(7, limit).getResultList());
        return rows.stream().map(OrderBrief::of).toList();
    }

    /** How many paid orders wait for stock, and for how many minutes the first of them. */
    Waiting waiting() {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(WAITING).getSingleResult());
        return new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** How many orders were paid since then, and their sum in minor units. */
    Paid paidSince(Instant start) {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(TODAY).setParameter(1, Timestamp.from(start)).getSingleResult());
        return new Paid(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "{", "}"));
    }

    record Waiting(long orders, long minutes) {
    }

    record Paid(long orders, long sum) {
    }
}
