package org.hanok.notifier.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.hanok.notifier.Dispatch;
import org.hanok.notifier.DispatchState;
import org.hanok.notifier.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads dispatches for staff, without addresses and values. Thread-safe. */
@Component(service = DispatchBook.class)
public class DispatchBook {

    private static final String COUNTS = "SELECT d.state, COUNT(d) FROM Dispatch d WHERE d.state <> org.hanok.notifier.DispatchState.SENT GROUP BY d.state";
    private static final String PAGE = """
            SELECT d FROM Dispatch d WHERE d.state IN :states AND d.id < :before AND (:channel = '' OR d.channel = :channel) AND (:topic = '' OR d.topic = :topic)
            AND (:text = '' OR d.topic = :text OR d.subjectId = :text OR d.providerId = :text OR d.uid = :text) ORDER BY d.id DESC""";

    private static final String TOGETHER = "SELECT d FROM Dispatch d WHERE d.groupKey IN :groups ORDER BY d.id DESC";

    private final EntityManager em;
    private final Tx tx;

    /** @param channel, @param topic and @param text empty for all; text is a topic, what it is about, or the service's id */
    record Search(Optional<DispatchState> state, String channel, String topic, String text) {
    }

    @Activate
    public DispatchBook(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** How many there are in each state but sent. */
    Map<DispatchState, Long> open() {
        Map<DispatchState, Long> counts = new EnumMap<>(DispatchState.class);
        tx.read(() -> em.createQuery(COUNTS, Object[].class).getResultList()).forEach(row -> counts.put((DispatchState) row[0], (Long) row[1]));
        return counts;
    }

    /** Newest first. @param before only ids below */
    List<Row> page(Search search, long before, int limit) {
        return tx.read(() -> em.createQuery(PAGE, Dispatch.class).setParameter("states", search.state().map(List::of).orElse(List.of(DispatchState.values())))
                .setParameter("channel", search.channel()).setParameter("topic", search.topic()).setParameter("text", search.text().strip())
                .setParameter("before", before).setMaxResults(limit).getResultStream().map(Dispatch::row).toList());
    }

    /** The newest first. @param groups of the addresses they went to */
    List<Row> latest(List<String> groups, int limit) {
        return groups.isEmpty() ? List.of()
                : tx.read(() -> em.createQuery(TOGETHER, Dispatch.class).setParameter("groups", groups).setMaxResults(limit).getResultStream().map(Dispatch::row).toList());
    }

    /** @throws NotFound for an unknown id */
    Row one(long id) {
        return tx.read(() -> Optional.ofNullable(em.find(Dispatch.class, id)).map(Dispatch::row).orElseThrow(NotFound::new));
    }
}
