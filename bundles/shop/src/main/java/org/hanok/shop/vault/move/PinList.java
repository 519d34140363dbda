package org.hanok.shop.vault.move;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.hanok.shop.vault.PinState;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads where PINs are and have been; never what they say. One statement each. Thread-safe. */
@Component(service = PinList.class)
public class PinList {

    private static final String COLUMNS = """
            select i.id, p.name, i.tail, case when i.reserved_until <= now() then 'AVAILABLE' else i.state end, i.batch_id, o.number, i.delivered_at
            from shop.pin i join shop.product p on p.id = i.product_id
            left join shop.order_line l on l.id = i.order_line_id left join shop.orders o on o.id = l.order_id
            """;
    private static final String PAGE = COLUMNS + """
            where i.id < ?1 and (?2 = 0 or i.product_id = ?2) and (?3 = 0 or i.batch_id = ?3) and (?4 = '' or i.state = ?4)
            order by i.id desc limit ?5""";
    private static final String ONE = COLUMNS + "where i.id = ?1";
    private static final String MOVES = """
            select e.at, e.from_state, e.to_state, e.actor, e.reason, o.number from shop.pin_event e
            left join shop.order_line l on l.id = e.order_line_id left join shop.orders o on o.id = l.order_id where e.pin_id = ?1 order by e.id desc limit 200""";
    private static final String REVEALS = "select at, member_id, address from shop.reveal where pin_id = ?1 order by id desc limit 200";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public PinList(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param order number, nothing for a PIN of none @param state as it counts now: what was held too long is for sale */
    record Row(long id, String product, String tail, PinState state, long batch, @Nullable String order, @Nullable Instant delivered) {

        String url() {
            return CodePages.PATH + "/" + id;
        }

        /** Whether staff may move it: it belongs to no order. */
        boolean free() {
            return order == null && (state == PinState.AVAILABLE || state == PinState.QUARANTINED);
        }
    }

    /** @param from state before, empty when it was loaded @param to empty when it was taken back */
    record Move(Instant at, String from, String to, String actor, String reason, @Nullable String order) {
    }

    /** Somebody saw the code. */
    record Seen(Instant at, long member, String address) {
    }

    /** @param product 0 for all @param batch 0 for all @param state empty for all */
    List<Row> before(long id, long product, long batch, String state, int limit) {
        return tx.read(() -> rows(em.createNativeQuery(PAGE).setParameter(1, id).setParameter(2, product).setParameter(3, batch).setParameter(4, state)
                .setParameter(5, limit).getResultList()).map(PinList::row).toList());
    }

    /** @throws NotFound when there is none */
    Row one(long id) {
        return tx.read(() -> rows(em.createNativeQuery(ONE).setParameter(1, id).getResultList()).map(PinList::row).findFirst().orElseThrow(NotFound::new));
    }

    /** The newest first. */
    List<Move> moves(long id) {
        return tx.read(() -> rows(em.createNativeQuery(MOVES).setParameter(1, id).getResultList())
                .map(c -> new Move(instant(c[0]), (String) c[1], (String) c[2], (String) c[3], (String) c[4], (String) c[5])).toList());
    }

    /** The newest first. */
    List<Seen> seen(long id) {
        return tx.read(() -> rows(em.createNativeQuery(REVEALS).setParameter(1, id).getResultList())
                .map(c -> new Seen(instant(c[0]), number(c[1]), (String) c[2])).toList());
    }

    private static Row row(Object[] c) {
        return new Row(number(c[0]), (String) c[1], (String) c[2], PinState.valueOf((String) c[3]), number(c[4]), (String) c[5], c[6] == null ? null : instant(c[6]));
    }

    private static Stream<Object[]> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast);
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
