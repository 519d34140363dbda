package org.hanok.notifier.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who changed which subscription, and when. Thread-safe. */
@Component(service = Changes.class)
public class Changes {

    private static final String BEFORE = """
            SELECT id, topic, audience, channel, active, optional, actor, at FROM notifier.subscription_change WHERE id < ?1 ORDER BY id DESC LIMIT ?2""";

    private final EntityManager em;
    private final Tx tx;
    private final List<Members> members;

    @Activate
    public Changes(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<Members> members) {
        this.em = em;
        this.tx = tx;
        this.members = members;
    }

    /** @param name of the member, its number when it is not known any more */
    public record Change(long id, String topic, Audience audience, String channel, boolean active, boolean optional, long actor, String name, Instant at) {
    }

    /** The newest first. @param cursor id of the last one seen */
    @SuppressWarnings("unchecked")
    List<Change> before(long cursor, int limit) {
        List<Object[]> rows = tx.read(() -> em.createNativeQuery(BEFORE).setParameter(1, cursor).setParameter(2, limit).getResultList());
        Map<Long, String> names = new HashMap<>();
        List<Long> ids = rows.stream().map(row -> (Long) row[6]).distinct().toList();
        members.forEach(directory -> directory.byIds(ids).forEach((Member found) -> names.put(found.id(), found.name())));
        return rows.stream().map(row -> new Change((Long) row[0], (String) row[1], Audience.valueOf((String) row[2]), (String) row[3], (Boolean) row[4], (Boolean) row[5],
                (Long) row[6], names.getOrDefault((Long) row[6], "#" + row[6]), ((Timestamp) row[7]).toInstant())).toList();
    }
}
