package org.hanok.payment.deposit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.match.Judgement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads deposits for staff. Thread-safe. */
@Component(service = DepositBook.class)
public class DepositBook {

    private static final List<DepositState> OPEN = List.of(DepositState.NEW, DepositState.QUEUED, DepositState.PARTIAL);

    private static final int LIKELY = 5_000;

    private final EntityManager em;
    private final Tx tx;
    private final Matching matching;

    @Activate
    public DepositBook(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Matching matching) {
        this.em = em;
        this.tx = tx;
        this.matching = matching;
    }

    /** Newest first. @param state all of them when empty @param before only ids below */
    public List<DepositRow> page(Optional<DepositState> state, long before, int limit) {
        return tx.read(() -> em.createQuery("SELECT d FROM Deposit d LEFT JOIN FETCH d.charge WHERE d.state IN :states AND d.id < :before ORDER BY d.id DESC",
                Deposit.class).setParameter("states", state.map(List::of).orElse(List.of(DepositState.values()))).setParameter("before", before)
                .setMaxResults(limit).getResultStream().map(DepositRow::of).toList());
    }

    /** @throws NotFound for an unknown id */
    public DepositRow one(long id) {
        return tx.read(() -> DepositRow.of(found(id)));
    }

    /** Charges it may be meant for, surest first. @param search number or name typed by staff, empty to let us suggest */
    public List<Candidate> candidates(long id, String search) {
        return tx.read(() -> {
            Deposit deposit = found(id);
            return shown(search.isBlank() ? matching.judge(deposit) : matching.judge(deposit, search));
        });
    }

    /** The charge that each of them more likely is for than not, for a list. */
    public Map<Long, Candidate> best(Collection<Long> ids) {
        return tx.read(() -> ids.stream().map(id -> Map.entry(id, shown(likely(matching.judge(found(id)))))).filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0))));
    }

    private static Judgement likely(Judgement judgement) {
        return new Judgement(judgement.why(), judgement.best().filter(best -> best.confidence() >= LIKELY).stream().toList());
    }

    /** How many are still open, by state. */
    public Map<DepositState, Long> open() {
        Map<DepositState, Long> counts = new EnumMap<>(DepositState.class);
        OPEN.forEach(state -> counts.put(state, 0L));
        tx.read(() -> em.createQuery("SELECT d.state, COUNT(d) FROM Deposit d WHERE d.state IN :open GROUP BY d.state", Object[].class)
                .setParameter("open", OPEN).getResultList()).forEach(row -> counts.put((DepositState) row[0], (Long) row[1]));
        return counts;
    }

    /** The latest balance of each account, from every movement that was told, matched or not. */
    public List<Balance> balances() {
        List<?> rows = tx.read(() -> em.createNativeQuery("SELECT a.code, d.balance, d.received_at FROM (SELECT DISTINCT account AS code FROM payment.deposit) a"
                + " CROSS JOIN LATERAL (SELECT balance, received_at FROM payment.deposit WHERE account = a.code ORDER BY received_at DESC, id DESC LIMIT 1) d"
                + " ORDER BY a.code").getResultList());
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Balance((String) row[0], Money.won(((Number) row[1]).longValue()), ((Timestamp) row[2]).toInstant())).toList();
    }

    /** What the banks are called, by the codes that notices name their accounts by. */
    public Map<String, String> banks() {
        return tx.read(() -> em.createQuery("SELECT a.code, a.bank FROM Account a", Object[].class).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    private List<Candidate> shown(Judgement judgement) {
        List<String> codes = judgement.suggestions().stream().map(s -> s.expected().code()).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Charge> charges = em.createQuery("SELECT c FROM Charge c WHERE c.code IN :codes", Charge.class).setParameter("codes", codes)
                .getResultStream().collect(Collectors.toMap(Charge::code, Function.identity()));
        return judgement.suggestions().stream().map(s -> Candidate.of(s, charges.get(s.expected().code()))).toList();
    }

    private Deposit found(long id) {
        return Optional.ofNullable(em.find(Deposit.class, id)).orElseThrow(NotFound::new);
    }
}
