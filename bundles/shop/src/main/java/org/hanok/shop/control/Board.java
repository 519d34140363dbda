package org.hanok.shop.control;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The switches that are on, as this node last read them. Asking costs nothing; {@link Watch} reads them again every second. Thread-safe. */
@Component(service = Board.class)
public class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);
    private static final String READ = "select name, since, until, reason, actor from shop.switch where until is null or until > now() order by name";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private volatile Map<String, Thrown> now = Map.of();

    @Activate
    public Board(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        try {
            now = read();
        } catch (RuntimeException e) {
            LOG.warn("The switches cannot be read yet; they are asked for again each second: {}", e.toString());
        }
    }

    public Map<String, Thrown> now() {
        return now;
    }

    /** Reads the switches; when one has changed, pages that show it are forgotten. One statement. */
    public void refresh() {
        Map<String, Thrown> fresh = read();
        if (!fresh.equals(now)) {
            now = fresh;
            cache.drop("shop");
        }
    }

    private Map<String, Thrown> read() {
        List<?> rows = tx.read(() -> em.createNativeQuery(READ).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Thrown((String) row[0], ((Timestamp) row[1]).toInstant(),
                row[2] == null ? null : ((Timestamp) row[2]).toInstant(), (String) row[3], ((Number) row[4]).longValue()))
                .collect(Collectors.toUnmodifiableMap(Thrown::name, Function.identity()));
    }
}
