package org.hanok.shop.refund;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads refunds. Whose they are is part of the question. Thread-safe. */
@Component(service = RefundBook.class)
public class RefundBook {

    private static final String ONE = Refund.COLUMNS + "where r.number = ?1 and (cast(?2 as bigint) = 0 or r.member_id = ?2)";
    private static final String OF_ORDER = Refund.COLUMNS + "where o.number = ?1 and (cast(?2 as bigint) = 0 or r.member_id = ?2) order by r.id desc";
    private static final String OF_MEMBER = Refund.COLUMNS + "where r.member_id = ?1 and r.id < ?2 order by r.id desc limit ?3";
    private static final String FIND = Refund.COLUMNS + """
            where r.id < ?1 and r.state = any(cast(?2 as text[])) and (?3 = '' or r.number like ?4 or o.number like ?4 or o.payer_name ilike ?4)
            order by r.id desc limit ?5""";
    private static final String COUNTS = "select state, count(*) from shop.refund group by state";
    private static final String LINES = """
            select f.order_line_id, l.name, l.palette, l.lattice, f.pin_id, f.slot, f.tail, f.quantity, f.price, f.revealed, f.fate
            from shop.refund_line f join shop.order_line l on l.id = f.order_line_id where f.refund_id = ?1 order by l.position, f.slot""";
    private static final String STRAY = """
            select p.charge, p.amount, p.currency, p.verdict from shop.order_misfit m join shop.order_payment p on p.id = m.payment_id
            join shop.orders o on o.id = m.order_id where o.number = ?1 and m.outcome is null
              and not exists (select 1 from shop.refund r where r.charge = p.charge and r.kind = 'MONEY' and r.state not in ('REJECTED', 'CANCELLED'))
            order by p.id""";
    private static final String STEPS = "select at, actor, from_state, to_state, reason from shop.refund_event where refund_id = ?1 order by id";
    private final EntityManager em;
    private final Tx tx;
    private final AccountSeal seal;
    private final Chronicle chronicle;

    @Activate
    public RefundBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference AccountSeal seal,
            @Reference Chronicle chronicle) {
        this.em = em;
        this.tx = tx;
        this.seal = seal;
        this.chronicle = chronicle;
    }

    /** @param member whose it has to be; 0 for anybody's. Three statements. */
    public Optional<RefundFile> file(String number, long member) {
        return tx.read(() -> first(em.createNativeQuery(ONE).setParameter(1, number).setParameter(2, member).getResultList()).map(this::file));
    }

    /** Newest first. @param member whose they have to be; 0 for anybody's */
    public List<Refund> ofOrder(String order, long member) {
        return list(tx.read(() -> em.createNativeQuery(OF_ORDER).setParameter(1, order).setParameter(2, member).getResultList()));
    }

    /** A member's refunds, newest first, before an id. */
    public List<Refund> ofMember(long member, long before, int limit) {
        return list(tx.read(() -> em.createNativeQuery(OF_MEMBER).setParameter(1, member).setParameter(2, before).setParameter(3, limit).getResultList()));
    }

    /** All refunds, for staff, newest first, before an id. @param text of a number, an order's number or a payer's name; empty for all */
    public List<Refund> find(List<RefundState> states, String text, long before, int limit) {
        String wanted = text.strip();
        String pattern = "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        String all = states.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
        return list(tx.read(() -> em.createNativeQuery(FIND).setParameter(1, before).setParameter(2, all).setParameter(3, wanted)
                .setParameter(4, pattern.toUpperCase(java.util.Locale.ROOT)).setParameter(5, limit).getResultList()));
    }

    public Map<RefundState, Long> counts() {
        Map<RefundState, Long> counts = new EnumMap<>(RefundState.class);
        List<?> rows = tx.read(() -> em.createNativeQuery(COUNTS).getResultList());
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put(RefundState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Money that came for an order, fits it in no way, and of which nobody has said yet what becomes of it. */
    public List<Stray> stray(String order) {
        List<?> rows = tx.read(() -> em.createNativeQuery(STRAY).setParameter(1, order).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Stray((String) c[0], new Money(((Number) c[1]).longValue(), (String) c[2]), (String) c[3])).toList();
    }

    /** @param verdict why it does not fit */
    public record Stray(String charge, Money amount, String verdict) {
    }

    /** The account a transfer goes to, on the record. @throws NotFound when none is known */
    public Secret account(String number, Visit visit) {
        return tx.call(() -> {
            Refund refund = first(em.createNativeQuery(ONE).setParameter(1, number).setParameter(2, 0L).getResultList()).orElseThrow(NotFound::new);
            Secret account = seal.open(refund);
            chronicle.seen(refund, Chronicle.staff(visit.signedIn().id()));
            return account;
        });
    }

    private RefundFile file(Refund refund) {
        List<?> lines = em.createNativeQuery(LINES).setParameter(1, refund.id()).getResultList();
        List<?> steps = em.createNativeQuery(STEPS).setParameter(1, refund.id()).getResultList();
        return new RefundFile(refund, lines.stream().map(row -> line((Object[]) row, refund.gross().currency())).toList(),
                steps.stream().map(row -> step((Object[]) row)).toList());
    }

    private static RefundFile.Line line(Object[] c, String currency) {
        return new RefundFile.Line(((Number) c[0]).longValue(), (String) c[1], (String) c[2], (String) c[3], number(c[4]), ((Number) c[5]).intValue(), (String) c[6],
                ((Number) c[7]).intValue(), new Money(((Number) c[8]).longValue(), currency), (Boolean) c[9], c[10] == null ? "" : (String) c[10]);
    }

    private static RefundFile.Step step(Object[] c) {
        return new RefundFile.Step(((Timestamp) c[0]).toInstant(), (String) c[1], (String) c[2], (String) c[3], (String) c[4]);
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static Optional<Refund> first(List<?> rows) {
        return rows.stream().findFirst().map(Refund::of);
    }

    private static List<Refund> list(List<?> rows) {
        return rows.stream().map(Refund::of).toList();
    }
}
