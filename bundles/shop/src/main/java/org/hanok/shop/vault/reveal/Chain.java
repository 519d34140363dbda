package org.hanok.shop.vault.reveal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.shop.books.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the whole record of opened PINs from its first row to its last, inside the database, and tells when it is no longer whole. Thread-safe. */
@Component(service = Chain.class)
public class Chain {

    private static final String HEAD = "select last, hash from shop.reveal_head";
    private static final String SEEN = "select 1 from shop.watch where name = 'reveals' and state = 'BROKEN'";
    private final EntityManager em;
    private final Tx tx;
    private final Reveals reveals;
    private final Watch watch;
    private final Events events;
    private final Clock clock;

    @Activate
    public Chain(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Reveals reveals,
            @Reference Watch watch, @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.reveals = reveals;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
    }

    /** @param rows how many records there should be @param head first letters of the last one's hash, to be compared with an older note of it @param broken the first that does not fit */
    record Verdict(long rows, String head, Optional<Long> broken) {
    }

    /** Verifies, remembers the outcome, and publishes {@code reveals.broken} (facts {@code row}, {@code link}) when it was whole before. */
    Verdict verify() {
        return tx.call(() -> {
            Object[] head = (Object[]) em.createNativeQuery(HEAD).getSingleResult();
            Optional<Long> broken = reveals.broken();
            boolean turned = watch.turned("reveals", broken.isPresent() ? "BROKEN" : "WHOLE").isPresent();
            if (turned && broken.isPresent()) {
                events.publish(new Event("reveals.broken", new Ref("shop.reveal", broken.get().toString()), clock.instant(),
                        Map.of("row", broken.get().toString(), "link", RevealPages.PATH)));
            }
            return new Verdict(((Number) head[0]).longValue(), ((String) head[1]).substring(0, 12), broken);
        });
    }

    /** Whether the last look found it broken. */
    boolean wasBroken() {
        return !tx.read(() -> em.createNativeQuery(SEEN).getResultList()).isEmpty();
    }
}
