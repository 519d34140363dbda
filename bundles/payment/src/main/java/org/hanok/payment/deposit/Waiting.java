package org.hanok.payment.deposit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.payment.charge.PayerName;
import org.hanok.payment.match.Arrival;
import org.hanok.payment.match.Expected;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the transfers that somebody is expected to make. Thread-safe. */
@Component(service = Waiting.class)
public class Waiting {

    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final String SPLIT = "\u001f";
    private static final String COLUMNS = """
            select c.code, c.subject_id, c.payer, c.payer_key, c.amount, c.state, c.created_at, c.until_at,
              coalesce((select sum(d.amount) from payment.deposit d where d.charge_id = c.id and d.state = 'PARTIAL'), 0),
              coalesce((select string_agg(a.payer_key, chr(31)) from payment.payer_alias a where a.member = c.payer), '')
            from payment.charge c
            where c.method = 'bank' and c.currency = 'KRW' and c.state in ('PENDING', 'CANCELLED', 'FAILED')
            """;
    /** By the name, a name the member used before, the amount, what is left of one that is partly paid, or the end of the number. */
    private static final String AROUND = COLUMNS + """
              and c.created_at > ?1 and (c.payer_key = any(string_to_array(?2, chr(31))) or c.amount = ?3
                or c.payer in (select a.member from payment.payer_alias a where a.payer_key = any(string_to_array(?2, chr(31))))
                or c.id in (select d.charge_id from payment.deposit d where d.state = 'PARTIAL')
                or length(c.subject_id) >= 8 and length(?4) >= 6 and position(lower(right(regexp_replace(c.subject_id, '[^0-9A-Za-z]', '', 'g'), 6)) in ?4) > 0)
            order by c.id desc limit 200""";
    private static final String SEARCH = COLUMNS + " and (c.subject_id = ?1 or c.payer_key = ?2 or lower(split_part(c.subject_id, '-', 2)) = lower(?1)) order by c.id desc limit 20";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final PayerName names;

    @Activate
    public Waiting(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock, @Reference PayerName names) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.names = names;
    }

    Arrival arrival(Deposit deposit) {
        return new Arrival(names.key(deposit.payerName), names.readings(deposit.payerName), deposit.amount, deposit.received);
    }

    /** Those of the last month that the deposit could be meant for. */
    List<Expected> around(Arrival arrival) {
        return expected(tx.read(() -> em.createNativeQuery(AROUND).setParameter(1, Timestamp.from(clock.instant().minus(LOOK_BACK)))
                .setParameter(2, String.join(SPLIT, arrival.readings())).setParameter(3, arrival.amount()).setParameter(4, arrival.whole()).getResultList()));
    }

    /** Those that staff look for by number, its end, or name; most recent first. */
    List<Expected> search(String text) {
        return expected(tx.read(() -> em.createNativeQuery(SEARCH).setParameter(1, text.strip()).setParameter(2, names.key(text)).getResultList()));
    }

    private static List<Expected> expected(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(Waiting::expected).toList();
    }

    private static Expected expected(Object[] row) {
        String known = (String) row[9];
        return new Expected((String) row[0], (String) row[1], ((Number) row[2]).longValue(), (String) row[3], known.isEmpty() ? Set.of() : Set.of(known.split(SPLIT)),
                ((Number) row[4]).longValue(), ((Number) row[8]).longValue(), row[5].equals("PENDING"), ((Timestamp) row[6]).toInstant(), ((Timestamp) row[7]).toInstant());
    }
}
