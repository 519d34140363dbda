package org.hanok.payment.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what came from outside, each message once. Thread-safe. */
@Component(service = Inbox.class)
public class Inbox {

    static final String HINTED = "payment.hinted";
    private static final Set<String> KEPT_HEADERS = Set.of("content-type", "user-agent", "webhook-id", "webhook-timestamp", "x-hanok-timestamp");
    private static final List<InboxState> OPEN = List.of(InboxState.NEW, InboxState.REFUSED);
    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public Inbox(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a hint and has it followed after commit. @param chargeCode empty when it is none of our business @return false for a message already kept */
    public boolean hint(String provider, String messageId, String chargeCode, Map<String, String> headers, byte[] body) {
        return tx.call(() -> {
            InboxState state = chargeCode.isEmpty() ? InboxState.IGNORED : InboxState.NEW;
            Optional<Long> id = keep(provider, messageId, chargeCode, headers, body, state, "");
            if (id.isPresent() && state == InboxState.NEW) {
                events.publish(new Event(HINTED, new Ref("payment.inbox", id.get().toString()), clock.instant(), Map.of("charge", chargeCode)));
            }
            return id.isPresent();
        });
    }

    /**
     * Keeps a genuine message that could not be read, and tells staff of it the first time.
     *
     * @param told the event's name
     * @param reason what it says
     */
    public void refused(String provider, String messageId, String why, RawMessage message, String told, String reason) {
        tx.run(() -> keep(provider, messageId, "", message.headers(), message.body(), InboxState.REFUSED, why)
                .ifPresent(id -> events.publish(new Event(told, new Ref("payment.inbox", id.toString()), clock.instant(), Map.of("reason", reason)))));
    }

    /** How many could not be read and nobody has looked at yet. */
    public long unreadable() {
        return tx.read(() -> em.createQuery("SELECT COUNT(e) FROM InboxEntry e WHERE e.state = :refused", Long.class)
                .setParameter("refused", InboxState.REFUSED).getSingleResult());
    }

    /** Staff know what stood in a message that could not be read. @return whether nobody had said so yet */
    boolean seen(InboxEntry entry) {
        return tx.call(() -> em.createQuery("UPDATE InboxEntry e SET e.state = :done, e.done = :now WHERE e.id = :id AND e.state = :refused")
                .setParameter("done", InboxState.DONE).setParameter("now", clock.instant()).setParameter("id", entry.id).setParameter("refused", InboxState.REFUSED)
                .executeUpdate() == 1);
    }

    /** The charge that a kept hint names, while it is still to be followed. */
    Optional<String> open(long id) {
        return tx.read(() -> em.createQuery("SELECT e.chargeCode FROM InboxEntry e WHERE e.id = :id AND e.state = :new", String.class)
                .setParameter("id", id).setParameter("new", InboxState.NEW).getResultStream().findFirst());
    }

    void tried(long id) {
        tx.run(() -> em.createQuery("UPDATE InboxEntry e SET e.attempts = e.attempts + 1 WHERE e.id = :id").setParameter("id", id).executeUpdate());
    }

    void followed(long id, InboxState state) {
        tx.run(() -> em.createQuery("UPDATE InboxEntry e SET e.state = :state, e.done = :now WHERE e.id = :id AND e.state = :new")
                .setParameter("state", state).setParameter("now", clock.instant()).setParameter("id", id).setParameter("new", InboxState.NEW)
                .executeUpdate());
    }

    /** Forgets messages that nobody needs any more; what waits for somebody to act stays. @return how many */
    int tidy() {
        return tx.call(() -> em.createQuery("DELETE FROM InboxEntry e WHERE e.received < :before AND e.state NOT IN :open")
                .setParameter("before", clock.instant().minus(KEPT)).setParameter("open", OPEN).executeUpdate());
    }

    private Optional<Long> keep(String provider, String messageId, String chargeCode, Map<String, String> headers, byte[] body, InboxState state,
            String note) {
        List<?> ids = em.createNativeQuery("INSERT INTO payment.inbox_entry (provider, message_id, headers, body, charge_code, state, note, received_at)"
                + " VALUES (?1, ?2, ?3, ?4, NULLIF(?5, ''), ?6, ?7, ?8) ON CONFLICT (provider, message_id) DO NOTHING RETURNING id")
                .setParameter(1, provider).setParameter(2, messageId).setParameter(3, lines(headers)).setParameter(4, body).setParameter(5, chargeCode)
                .setParameter(6, state.name()).setParameter(7, note).setParameter(8, Timestamp.from(clock.instant())).getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    /** Only headers known to hold no secret. */
    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream().filter(h -> KEPT_HEADERS.contains(h.getKey().toLowerCase(Locale.ROOT)))
                .map(h -> h.getKey().toLowerCase(Locale.ROOT) + ": " + h.getValue()).sorted().collect(Collectors.joining("\n"));
    }
}
