package org.hanok.notifier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads dispatches for staff, without addresses and values. Thread-safe. */
@Component(service = DispatchBook.class)
public class DispatchBook {

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public DispatchBook(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    long dead() {
        return tx.read(() -> em.createQuery("SELECT COUNT(d) FROM Dispatch d WHERE d.state = :dead", Long.class).setParameter("dead", DispatchState.DEAD)
                .getSingleResult());
    }

    /** Newest first. @param state all of them when empty @param before only ids below */
    List<Row> page(Optional<DispatchState> state, long before, int limit) {
        return tx.read(() -> em.createQuery("SELECT d FROM Dispatch d WHERE d.state IN :states AND d.id < :before ORDER BY d.id DESC", Dispatch.class)
                .setParameter("states", state.map(List::of).orElse(List.of(DispatchState.values()))).setParameter("before", before).setMaxResults(limit)
                .getResultStream().map(Row::of).toList());
    }

    /** @throws NotFound for an unknown id */
    Row one(long id) {
        return tx.read(() -> Optional.ofNullable(em.find(Dispatch.class, id)).map(Row::of).orElseThrow(NotFound::new));
    }

    /** @param trouble kind of the last failure, empty when there was none @param providerId the service's id, empty until it has left */
    public record Row(long id, String topic, String channel, Ref subject, DispatchState state, int attempts, Instant created, Optional<Instant> sent,
            String providerId, String trouble) {

        static Row of(Dispatch d) {
            return new Row(d.id, d.topic, d.channel, new Ref(d.subjectType, d.subjectId), d.state, d.attempts, d.created, Optional.ofNullable(d.sent),
                    d.providerId, d.trouble);
        }
    }
}
