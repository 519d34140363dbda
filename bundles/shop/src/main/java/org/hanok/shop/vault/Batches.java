package org.hanok.shop.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The latest loadings. Thread-safe. */
@Component(service = Batches.class)
public class Batches {

    private static final String LATEST = """
            select b.id, p.name, b.supplier, b.loaded, b.reverted, b.loaded_at, b.reverted_at is not null,
              (select count(*) from shop.pin i where i.batch_id = b.id and (i.state = 'AVAILABLE' or i.reserved_until <= now()))
            from shop.pin_batch b join shop.product p on p.id = b.product_id order by b.id desc limit 10""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Batches(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    List<Batch> latest() {
        List<?> rows = tx.read(() -> em.createNativeQuery(LATEST).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Batch(((Number) c[0]).longValue(), (String) c[1], (String) c[2], ((Number) c[3]).intValue(),
                ((Number) c[4]).intValue(), ((Timestamp) c[5]).toInstant(), (Boolean) c[6], ((Number) c[7]).longValue())).toList();
    }

    /** @param left how many are still unsold, which is what taking it back removes */
    record Batch(long id, String product, String supplier, int loaded, int reverted, Instant at, boolean back, long left) {
    }
}
