package org.hanok.payment.books;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at the books, tells once what is new, and lets staff explain what a bank holds more or less than booked. Thread-safe. */
@Component(service = Audit.class)
public class Audit {

    /** What an account held before the first notice that was kept. */
    private static final String UNOPENED = """
            select d.account, d.balance - coalesce((select sum(p.amount) from payment.ledger_posting p join payment.ledger_entry e on e.id = p.entry_id
                where e.subject_type = 'payment.deposit' and e.subject_id = cast(d.id as text) and p.account = 'bank:' || d.account), 0)
            from payment.deposit d where d.id in (select min(id) from payment.deposit group by account)
              and not exists (select 1 from payment.ledger_entry e where e.entry_key = 'opening:' || d.account)""";
    private static final String LAST = "select findings from payment.ledger_check for update";
    private static final String KEEP = "insert into payment.ledger_check (findings, at) values (?1, ?2) on conflict (one) do update set findings = excluded.findings, at = excluded.at";
    /** Ends a finding that was seen at one look so far. */
    private static final String ONCE = "?";
    private static final int LONGEST = 200;

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Books books;
    private final Checks checks;

    @Activate
    public Audit(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference Books books, @Reference Checks checks) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.books = books;
        this.checks = checks;
    }

    /**
     * Opens accounts that are new, holds every rule against its rows and tells {@code books.unbalanced} when something else is wrong than the last time. As
     * notices overtake one another on their way, what a bank holds must differ by the same at two looks.
     *
     * @return what is wrong
     */
    public List<Check> look() {
        return tx.call(() -> {
            open();
            List<Check> wrong = checks.all().stream().filter(check -> !check.holds()).toList();
            List<String> before = em.createNativeQuery(LAST).getResultStream().flatMap(found -> Stream.of(((String) found).split("; "))).toList();
            List<Check> standing = wrong.stream().filter(check -> !check.bank() || before.contains(text(check)) || before.contains(text(check) + ONCE)).toList();
            String findings = wrong.stream().map(check -> text(check) + (standing.contains(check) ? "" : ONCE)).collect(Collectors.joining("; "));
            em.createNativeQuery(KEEP).setParameter(1, findings).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
            if (standing.stream().anyMatch(check -> !before.contains(text(check)))) {
                tell(standing);
            }
            return wrong;
        });
    }

    private static String text(Check check) {
        return check.name() + " " + check.difference().currency() + " " + check.difference().minor();
    }

    /** What the last look found, in one line; empty when all was well. */
    public Optional<String> last() {
        List<?> rows = tx.read(() -> em.createNativeQuery("select findings from payment.ledger_check").getResultList());
        return rows.stream().map(row -> (String) row).filter(text -> !text.isEmpty()).findFirst();
    }

    /** Books what a bank holds more or less than the ledger. @throws Refused without a note, or when nothing is to be explained */
    public void explain(String bank, String note, long staff) {
        if (note.isBlank() || note.length() > LONGEST) {
            throw new Refused("payment.books.note.missing");
        }
        tx.run(() -> {
            em.createNativeQuery(LAST).getResultList();
            Check check = checks.all().stream().filter(c -> c.bank() && c.name().equals("bank:" + bank) && !c.holds()).findFirst()
                    .orElseThrow(() -> new Refused("payment.books.nothing"));
            books.post(Entry.of("correction:" + bank + ":" + clock.instant().toEpochMilli(), Kind.CORRECTION, new Ref("member", Long.toString(staff)), note.strip(),
                    check.name(), Posting.OPENING, check.difference()));
        });
    }

    private void open() {
        List<?> rows = em.createNativeQuery(UNOPENED).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> books.post(Entry.of("opening:" + row[0], Kind.OPENING, new Ref("payment.account", (String) row[0]), "",
                Posting.bank((String) row[0]), Posting.OPENING, Money.won(((Number) row[1]).longValue()))));
    }

    private void tell(List<Check> wrong) {
        Check first = wrong.get(0);
        events.publish(new Event("books.unbalanced", new Ref("payment.books", "money"), clock.instant(), Map.of("ledger", "money", "count",
                Integer.toString(wrong.size()), "account", first.name(), "booked", Long.toString(first.booked().minor()), "counted",
                Long.toString(first.counted().minor()), "link", BooksPages.HOME)));
    }
}
