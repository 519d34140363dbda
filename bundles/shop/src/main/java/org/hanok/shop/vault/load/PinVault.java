package org.hanok.shop.vault.load;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.shop.catalogue.desk.Patterns;
import org.hanok.shop.vault.Rack;
import org.hanok.shop.vault.Racks;
import org.hanok.shop.vault.Sealer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings PINs in, batch by batch, and takes a batch back. Thread-safe. */
@Component(service = PinVault.class)
public class PinVault {

    private static final String BATCH = """
            insert into shop.pin_batch (product_id, brand_id, supplier, unit_cost, note, loaded_by, request_key, source, request_hash)
            values (?1, ?2, ?3, cast(nullif(?4, '') as bigint), ?5, ?6, ?7, ?8, ?9) on conflict (loaded_by, request_key) do nothing returning id""";
    private static final String SAME = "select id, loaded, request_hash from shop.pin_batch where loaded_by = ?1 and request_key = ?2";
    private static final String COUNT = "update shop.pin_batch set loaded = ?2, refused = ?3 where id = ?1";
    private static final String LOCK = "select product_id from shop.pin_batch where id = ?1 for update";
    private static final String TAKE_BACK = """
            delete from shop.pin where id in (
              select p.id from shop.pin p where p.batch_id = ?1 and (p.state = 'AVAILABLE' or p.reserved_until <= now()) order by p.id for update skip locked)""";
    private static final String REVERTED = "update shop.pin_batch set reverted = reverted + ?2, reverted_by = ?3, reverted_at = now() where id = ?1";
    private static final String KEEP = "update Brand b set b.pinPattern = :pattern where b.id = :brand";
    private final EntityManager em;
    private final Tx tx;
    private final Racks racks;
    private final Sieve sieve;
    private final Sealer sealer;
    private final Events events;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public PinVault(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Racks racks, @Reference Sieve sieve,
            @Reference Sealer sealer, @Reference Events events, @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.racks = racks;
        this.sieve = sieve;
        this.sealer = sealer;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
    }

    /** Says what loading would do, and does nothing. @throws Refused for a pattern or text that cannot be read */
    public Preview preview(Upload upload) {
        Rack rack = racks.of(upload.product());
        Sieve.Sifted sifted = sieve.sift(rack, upload.text(), upload.pattern());
        return Preview.of(rack, upload.pattern(), sifted);
    }

    /**
     * Loads every good code of the text and reports the rest, in one transaction; publishes {@code pins.loaded}, upon which orders that wait are shipped.
     *
     * @throws Refused when no line gives a code, or the key was used for another text
     */
    public Loaded load(Upload upload, long staff) {
        Rack rack = racks.of(upload.product());
        return tx.call(() -> {
            List<?> batch = em.createNativeQuery(BATCH).setParameter(1, rack.product()).setParameter(2, rack.brand()).setParameter(3, upload.supplier())
                    .setParameter(4, upload.unitCostOrNull() == null ? "" : upload.unitCostOrNull().toString()).setParameter(5, upload.note())
                    .setParameter(6, staff).setParameter(7, upload.key()).setParameter(8, upload.source()).setParameter(9, sieve.fingerprint(upload))
                    .getResultList();
            return batch.isEmpty() ? repeated(staff, upload) : fill(rack, upload, ((Number) batch.get(0)).longValue());
        });
    }

    private Loaded fill(Rack rack, Upload upload, long batch) {
        Sieve.Sifted sifted = sieve.sift(rack, upload.text(), upload.pattern());
        int loaded = sifted.fresh().isEmpty() ? 0 : sealer.insert(rack, batch, sifted.fresh());
        if (loaded == 0) {
            throw new Refused("shop.pins.nothing");
        }
        if (upload.keepPattern() && !upload.pattern().isBlank()) {
            Patterns.check(upload.pattern());
            em.createQuery(KEEP).setParameter("pattern", upload.pattern()).setParameter("brand", rack.brand()).executeUpdate();
        }
        int refused = sifted.faults().size() + sifted.fresh().size() - loaded;
        em.createNativeQuery(COUNT).setParameter(1, batch).setParameter(2, loaded).setParameter(3, refused).executeUpdate();
        events.publish(new Event("pins.loaded", new Ref("shop.product", String.valueOf(rack.product())), clock.instant(),
                Map.of("product", String.valueOf(rack.product()), "batch", String.valueOf(batch), "count", String.valueOf(loaded))));
        cache.drop("shop");
        return new Loaded(batch, loaded, sifted.faults(), false);
    }

    private Loaded repeated(long staff, Upload upload) {
        Object[] same = (Object[]) em.createNativeQuery(SAME).setParameter(1, staff).setParameter(2, upload.key()).getSingleResult();
        if (!same[2].equals(sieve.fingerprint(upload))) {
            throw new Refused("shop.pins.key.other");
        }
        return new Loaded(((Number) same[0]).longValue(), ((Number) same[1]).intValue(), List.of(), true);
    }

    /**
     * Takes back what of a batch is still unsold, so that it can be loaded again elsewhere. What is being sold at this moment stays.
     *
     * @return how many PINs left the stock
     * @throws NotFound when there is no such batch or nothing of it is left
     */
    public int revert(long batch, long staff) {
        return tx.call(() -> {
            if (em.createNativeQuery(LOCK).setParameter(1, batch).getResultList().isEmpty()) {
                throw new NotFound();
            }
            int gone = em.createNativeQuery(TAKE_BACK).setParameter(1, batch).executeUpdate();
            if (gone == 0) {
                throw new NotFound();
            }
            em.createNativeQuery(REVERTED).setParameter(1, batch).setParameter(2, gone).setParameter(3, staff).executeUpdate();
            cache.drop("shop");
            return gone;
        });
    }
}
