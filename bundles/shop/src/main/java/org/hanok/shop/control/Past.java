package org.hanok.shop.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was switched when by whom. */
@Component(service = Past.class)
public class Past {

    private static final int MOST = 50;
    private static final String READ = "select at, name, turned, until, reason, actor from shop.switch_event order by id desc limit " + MOST;
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Past(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param on whether it was turned on */
    public record Turn(Instant at, String name, boolean on, @Nullable Instant untilOrNull, String reason, long actor) {
    }

    /** The latest first. */
    public List<Turn> latest() {
        List<?> rows = tx.read(() -> em.createNativeQuery(READ).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Turn(((Timestamp) row[0]).toInstant(), (String) row[1], row[2].equals("ON"),
                row[3] == null ? null : ((Timestamp) row[3]).toInstant(), (String) row[4], ((Number) row[5]).longValue())).toList();
    }
}
