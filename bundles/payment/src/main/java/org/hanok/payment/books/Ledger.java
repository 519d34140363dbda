package org.hanok.payment.books;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the books. Thread-safe. */
@Component(service = Ledger.class)
public class Ledger {

    private static final String TRIAL = """
            select case when account like 'credit:%' then 'credit' else account end as name, currency, sum(amount), count(*)
            from payment.ledger_posting group by 1, 2 order by 1, 2""";
    private static final String LINES = """
            select p.id, e.at, e.id, e.entry_key, e.kind, e.subject_type, e.subject_id, e.note, p.account, p.amount, p.currency
            from payment.ledger_posting p join payment.ledger_entry e on e.id = p.entry_id
            """;
    private static final String OF_ACCOUNT = LINES + " where (p.account = ?1 or ?1 = 'credit' and p.account like 'credit:%') and p.id < ?2 order by p.id desc limit ?3";
    private static final String OF_ENTRY = LINES + " where p.entry_id = ?1 order by p.id";
    private static final String BANKS = "select code, bank from payment.account";
    private static final String FROM = LINES + " where p.id > ?1 order by p.id limit 1000";

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Ledger(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Every account with what stands on it; credits of members in one line. */
    List<Total> trial() {
        List<?> rows = tx.read(() -> em.createNativeQuery(TRIAL).getResultList());
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Total((String) row[0], new Money(((Number) row[2]).longValue(), (String) row[1]), ((Number) row[3]).longValue())).toList();
    }

    /** Newest first. @param before only ids below */
    List<Line> account(String account, long before, int limit) {
        return lines(tx.read(() -> em.createNativeQuery(OF_ACCOUNT).setParameter(1, account).setParameter(2, before).setParameter(3, limit).getResultList()));
    }

    /** What the banks are called, by their codes behind {@code bank:}. */
    Map<String, String> banks() {
        List<?> rows = tx.read(() -> em.createNativeQuery(BANKS).getResultList());
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    List<Line> entry(long id) {
        return lines(tx.read(() -> em.createNativeQuery(OF_ENTRY).setParameter(1, id).getResultList()));
    }

    /** All postings from the first to the last, read in pieces. */
    void each(Consumer<Line> reader) {
        long last = 0;
        List<Line> piece;
        do {
            long from = last;
            piece = lines(tx.read(() -> em.createNativeQuery(FROM).setParameter(1, from).getResultList()));
            piece.forEach(reader);
            last = piece.isEmpty() ? last : piece.get(piece.size() - 1).id();
        } while (!piece.isEmpty());
    }

    private static List<Line> lines(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(Line::of).toList();
    }
}
