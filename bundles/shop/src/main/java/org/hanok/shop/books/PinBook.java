package org.hanok.shop.books;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the book of PINs and compares it with the PINs themselves: bought = available + reserved + delivered + quarantined + dead, for every product. A trigger
 * writes the book; nobody else can. Thread-safe.
 */
@Component(service = PinBook.class)
public class PinBook {

    private static final String WATCHED = "books.pins";
    private static final String WRONG = "select product_id, account, booked, counted from shop.pin_imbalance order by product_id, account limit 100";
    private static final String SHEETS = """
            with kept as (
              select product_id, account, sum(pins) as pins from (
                select product_id, to_account as account, pins from shop.pin_entry union all select product_id, from_account, -pins from shop.pin_entry) e
              group by product_id, account)
            select p.id, p.name, -coalesce(sum(k.pins) filter (where k.account = 'SUPPLIER'), 0), coalesce(sum(k.pins) filter (where k.account = 'AVAILABLE'), 0),
              coalesce(sum(k.pins) filter (where k.account = 'RESERVED'), 0), coalesce(sum(k.pins) filter (where k.account = 'DELIVERED'), 0),
              coalesce(sum(k.pins) filter (where k.account = 'QUARANTINED'), 0), coalesce(sum(k.pins) filter (where k.account = 'DEAD'), 0),
              (select count(*) from shop.pin_imbalance i where i.product_id = p.id)
            from kept k join shop.product p on p.id = k.product_id group by p.id, p.name order by 9 desc, 3 desc, p.id limit 500""";
    private static final String TOTALS = """
            select coalesce(sum(case when from_account = 'SUPPLIER' then pins when to_account = 'SUPPLIER' then -pins else 0 end), 0) from shop.pin_entry""";
    private static final String SEEN = "select 1 from shop.watch where name = 'books.pins' and state = 'WRONG'";
    private final EntityManager em;
    private final Tx tx;
    private final Watch watch;
    private final Events events;
    private final Clock clock;

    @Activate
    public PinBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Watch watch,
            @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
    }

    /** Compares, remembers what was found, and publishes {@code books.unbalanced} when it was right before. */
    List<Imbalance> check() {
        return tx.call(() -> {
            List<Imbalance> wrong = wrong();
            boolean turned = watch.turned(WATCHED, wrong.isEmpty() ? "RIGHT" : "WRONG").isPresent();
            if (turned && !wrong.isEmpty()) {
                events.publish(event(wrong));
            }
            return wrong;
        });
    }

    private List<Imbalance> wrong() {
        return rows(WRONG).map(c -> new Imbalance(number(c[0]), (String) c[1], number(c[2]), number(c[3]))).toList();
    }

    /** Whether the last check found a difference. */
    boolean wasWrong() {
        return !tx.read(() -> em.createNativeQuery(SEEN).getResultList()).isEmpty();
    }

    /** Every product that ever had PINs: differing ones first, then those with the most. */
    List<Sheet> sheets() {
        return tx.read(() -> rows(SHEETS).map(c -> new Sheet(number(c[0]), (String) c[1], number(c[2]), number(c[3]), number(c[4]), number(c[5]), number(c[6]),
                number(c[7]), (int) number(c[8]))).toList());
    }

    /** PINs bought in all, less those that went back. */
    long bought() {
        return tx.read(() -> number(em.createNativeQuery(TOTALS).getSingleResult()));
    }

    private Event event(List<Imbalance> wrong) {
        Imbalance first = wrong.get(0);
        return new Event("books.unbalanced", new Ref("shop.books", "pins"), clock.instant(), Map.of("ledger", "pins", "count", String.valueOf(wrong.size()),
                "product", String.valueOf(first.product()), "account", first.account(), "booked", String.valueOf(first.booked()), "counted",
                String.valueOf(first.counted()), "link", BookPages.PATH));
    }

    private Stream<Object[]> rows(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
