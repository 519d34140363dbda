package org.hanok.shop.vault.key;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.security.Vault;
import org.hanok.shop.vault.Sealer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what older keys sealed with the current one, while orders are served: one row is locked at a time and none while it encrypts, a row that has changed or
 * is locked is left for the next time, and no lock is waited for. Thread-safe over any number of nodes.
 */
@Component(service = Reseal.class)
public class Reseal {

    private static final Logger LOG = LoggerFactory.getLogger(Reseal.class);
    private static final int SIZE = 200;
    private static final String OLD = "select id, sealed, remark from shop.pin where key_id <> ?1 and id > ?2 order by id limit ?3";
    private static final String CHANGE = """
            update shop.pin set sealed = ?3, remark = nullif(?4, ''), key_id = ?1
            where id = (select p.id from shop.pin p where p.id = ?2 and p.sealed = ?5 for no key update skip locked)""";
    private static final String BY_KEY = "select key_id, count(*) from shop.pin group by key_id order by 2 desc, 1";
    private final EntityManager em;
    private final Tx tx;
    private final Vault vault;
    private final Sealer sealer;

    @Activate
    public Reseal(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Vault vault,
            @Reference Sealer sealer) {
        this.em = em;
        this.tx = tx;
        this.vault = vault;
        this.sealer = sealer;
    }

    /** How many PINs a key has sealed. */
    record Share(String key, long pins, boolean current) {
    }

    /** @param changed sealed anew @param stuck that do not open: their key is gone or they were altered @param last id looked at, 0 when there was none */
    record Step(int changed, int stuck, long last) {
    }

    /** Makes a new key. @throws Refused when the key file cannot be written */
    String renew() {
        try {
            return vault.renew();
        } catch (IllegalStateException fixed) {
            LOG.warn("No new key was made: {}", fixed.getMessage());
            throw new Refused("shop.vault.keys.fixed");
        }
    }

    /** The keys in use. */
    List<Share> shares() {
        String current = vault.currentKey();
        List<?> rows = tx.read(() -> em.createNativeQuery(BY_KEY).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Share((String) c[0], ((Number) c[1]).longValue(), c[0].equals(current))).toList();
    }

    String currentKey() {
        return vault.currentKey();
    }

    /** Seals the next ones after an id. */
    Step step(long after) {
        String key = vault.currentKey();
        List<?> rows = tx.read(() -> em.createNativeQuery(OLD).setParameter(1, key).setParameter(2, after).setParameter(3, SIZE).getResultList());
        int changed = 0;
        int stuck = 0;
        long last = 0;
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            last = ((Number) c[0]).longValue();
            try {
                changed += write(key, last, (String) c[1], (String) c[2]);
            } catch (IllegalStateException lost) {
                stuck++;
            }
        }
        return new Step(changed, stuck, last);
    }

    /** One row in a transaction of its own: of those for sale, never more than one is locked, and for a moment only. */
    private int write(String key, long id, String sealed, @Nullable String remark) {
        String fresh = sealer.again(id, sealed);
        String freshRemark = remark == null ? "" : sealer.againRemark(id, remark);
        return tx.call(() -> em.createNativeQuery(CHANGE).setParameter(1, key).setParameter(2, id).setParameter(3, fresh).setParameter(4, freshRemark)
                .setParameter(5, sealed).executeUpdate());
    }
}
