package org.hanok.notifier.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What members have switched off, among what they may. Thread-safe. */
@Component(service = Choices.class)
public class Choices {

    private static final String UNWANTED = "SELECT topic || ' ' || channel FROM notifier.choice WHERE member_id = ?1 AND NOT wanted";
    private static final String KEEP = """
            INSERT INTO notifier.choice (member_id, topic, channel, wanted, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (member_id, topic, channel) DO UPDATE SET wanted = excluded.wanted, changed_at = excluded.changed_at""";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public Choices(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    boolean wants(long member, String topic, String channel) {
        return !unwanted(member).contains(topic + " " + channel);
    }

    /** {@code topic channel} of each that is switched off. */
    Set<String> unwanted(long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(UNWANTED).setParameter(1, member).getResultList());
        return rows.stream().map(Object::toString).collect(Collectors.toSet());
    }

    void keep(long member, String topic, String channel, boolean wanted) {
        tx.run(() -> em.createNativeQuery(KEEP).setParameter(1, member).setParameter(2, topic).setParameter(3, channel).setParameter(4, wanted)
                .setParameter(5, Timestamp.from(clock.instant())).executeUpdate());
    }
}
