package org.hanok.payment.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the ledger. The database refuses what does not balance, any change of what is written, and a credit below zero. Thread-safe. */
@Component(service = Books.class)
public class Books {

    /**
     * SQL for a statement that makes a thing and enters it with it: stands behind the expression {@code booked} (key, kind, subject_type, subject_id, note, at,
     * debit, credit, amount, currency) of one row, or none. A key that was written before is an error.
     */
    public static final String ENTERED = """
            , entry as (
              insert into payment.ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
              select key, kind, subject_type, subject_id, note, at from booked returning id
            ), posted as (
              insert into payment.ledger_posting (entry_id, account, amount, currency)
              select e.id, p.account, p.amount, b.currency from entry e cross join booked b
              cross join lateral (values (b.debit, b.amount), (b.credit, -b.amount)) p (account, amount)
            )""";
    private static final String POST = """
            with entry as (
              insert into payment.ledger_entry (entry_key, kind, subject_type, subject_id, note, at) values (?1, ?2, ?3, ?4, ?5, ?6)
              on conflict (entry_key) do nothing returning id)
            insert into payment.ledger_posting (entry_id, account, amount, currency)
            select e.id, p.account, p.amount, p.currency from entry e
            cross join jsonb_to_recordset(cast(?7 as jsonb)) as p (account text, amount bigint, currency text)""";
    private static final String SAME = """
            select count(*) from payment.ledger_entry e where e.entry_key = ?1 and e.kind = ?2 and not exists (
              select account, currency, sum(amount) from (
                select account, amount, currency from payment.ledger_posting where entry_id = e.id
                union all select account, -amount, currency from jsonb_to_recordset(cast(?3 as jsonb)) as p (account text, amount bigint, currency text)) both_sides
              group by account, currency having sum(amount) <> 0)""";
    private static final String BALANCE = "select coalesce(sum(amount), 0) from payment.ledger_posting where account = ?1 and currency = ?2";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public Books(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * Writes an entry, in the caller's transaction when there is one.
     *
     * @return false when the key was written before, and nothing changed
     * @throws IllegalArgumentException when the key was used for something else
     */
    public boolean post(Entry entry) {
        return tx.call(() -> {
            String postings = postings(entry.postings());
            int written = em.createNativeQuery(POST).setParameter(1, entry.key()).setParameter(2, entry.kind().name())
                    .setParameter(3, entry.subject().type()).setParameter(4, entry.subject().id()).setParameter(5, entry.note())
                    .setParameter(6, Timestamp.from(clock.instant())).setParameter(7, postings).executeUpdate();
            if (written == 0 && !same(entry, postings)) {
                throw new IllegalArgumentException("the key " + entry.key() + " was used for another entry");
            }
            return written > 0;
        });
    }

    /** Debits less credits of an account. */
    public Money balance(String account, String currency) {
        return tx.read(() -> new Money(((Number) em.createNativeQuery(BALANCE).setParameter(1, account).setParameter(2, currency).getSingleResult())
                .longValue(), currency));
    }

    private boolean same(Entry entry, String postings) {
        return ((Number) em.createNativeQuery(SAME).setParameter(1, entry.key()).setParameter(2, entry.kind().name()).setParameter(3, postings)
                .getSingleResult()).intValue() == 1;
    }

    private String postings(List<Posting> postings) {
        try {
            return json.writeValueAsString(postings.stream()
                    .map(p -> Map.of("account", p.account(), "amount", p.amount().minor(), "currency", p.amount().currency())).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
