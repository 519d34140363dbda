package org.hanok.shop.vault.reveal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.shop.vault.Sealer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The only way to a clear code: one row, for its buyer, on the record. Thread-safe. */
@Component(service = Reveals.class)
public class Reveals {

    // The share lock holds off a refund that would take the PIN aside while it is being shown.
    private static final String DELIVERED_TO = """
            select p.sealed, p.remark from shop.pin p join shop.order_line l on l.id = p.order_line_id join shop.orders o on o.id = l.order_id
            where p.id = ?1 and o.number = ?2 and o.member_id = ?3 and p.state = 'DELIVERED' for share of p""";
    private static final String RECORD = "insert into shop.reveal (pin_id, member_id, address) values (?1, ?2, ?3) returning at";
    private static final String RECORDED = "select max(at) from shop.reveal where pin_id = ?1 and member_id = ?2";
    private static final String BROKEN = """
            select coalesce(min(b.id), (select 1 from shop.reveal_head h where h.last > 0 and not exists (select 1 from shop.reveal))) from (
            select r.id from (
              select c.*, lag(c.hash, 1, repeat('0', 64)) over (order by c.id) as before, lead(c.id) over (order by c.id) as next from shop.reveal c) r
            cross join shop.reveal_head h
            where r.prev_hash <> r.before or r.hash <> shop.reveal_hash(r.prev_hash, r.id, r.pin_id, r.member_id, r.address, r.at)
              or r.next is null and (r.id <> h.last or r.hash <> h.hash)) b""";
    private final EntityManager em;
    private final Tx tx;
    private final Sealer sealer;

    @Activate
    public Reveals(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Sealer sealer) {
        this.em = em;
        this.tx = tx;
        this.sealer = sealer;
    }

    /**
     * Opens a delivered PIN for the member who bought it. What is not recorded is not shown and what is not shown is not recorded.
     *
     * @throws NotFound for a PIN, order or member that do not belong together
     */
    public Revealed open(String order, long pin, long member, String address) {
        return tx.call(() -> {
            List<?> rows = em.createNativeQuery(DELIVERED_TO).setParameter(1, pin).setParameter(2, order).setParameter(3, member).getResultList();
            if (rows.isEmpty()) {
                throw new NotFound();
            }
            Object[] row = (Object[]) rows.get(0);
            Object at = em.createNativeQuery(RECORD).setParameter(1, pin).setParameter(2, member).setParameter(3, address).getSingleResult();
            return revealed(pin, row, at);
        });
    }

    /** The same PIN for the same member once more, of which the record is written already. @throws NotFound as {@link #open}, and without a record */
    public Revealed again(String order, long pin, long member) {
        return tx.call(() -> {
            List<?> rows = em.createNativeQuery(DELIVERED_TO).setParameter(1, pin).setParameter(2, order).setParameter(3, member).getResultList();
            Object at = em.createNativeQuery(RECORDED).setParameter(1, pin).setParameter(2, member).getSingleResult();
            if (rows.isEmpty() || at == null) {
                throw new NotFound();
            }
            return revealed(pin, (Object[]) rows.get(0), at);
        });
    }

    private Revealed revealed(long pin, Object[] row, Object at) {
        Secret remark = row[1] == null ? Secret.of("") : sealer.openRemark(pin, (String) row[1]);
        return new Revealed(pin, sealer.open(pin, (String) row[0]), remark, ((Timestamp) at).toInstant());
    }

    /** The first record that was changed or stands after a removed one; empty while the chain is whole. */
    public Optional<Long> broken() {
        Object id = tx.read(() -> em.createNativeQuery(BROKEN).getSingleResult());
        return Optional.ofNullable((Number) id).map(Number::longValue);
    }
}
