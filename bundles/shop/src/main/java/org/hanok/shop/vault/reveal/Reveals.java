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

    private static final String DELIVERED_TO = """
            from shop.pin p join shop.order_line l on l.id = p.order_line_id join shop.orders o on o.id = l.order_id
            where p.id = ?1 and o.number = ?2 and o.member_id = ?3 and p.state = 'DELIVERED'""";
    // The share lock holds off a refund that would take the PIN aside while it is being shown.
    private static final String OPEN = "with d as materialized (select p.id, p.sealed, p.remark " + DELIVERED_TO + " for share of p), "
            + "w as (insert into shop.reveal (pin_id, member_id, address) select d.id, ?3, ?4 from d returning at) select d.sealed, d.remark, w.at from d cross join w";
    private static final String AGAIN = "select p.sealed, p.remark, (select max(r.at) from shop.reveal r where r.pin_id = p.id and r.member_id = o.member_id) "
            + DELIVERED_TO + " for share of p";
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
        return tx.call(() -> revealed(pin, em.createNativeQuery(OPEN).setParameter(1, pin).setParameter(2, order).setParameter(3, member).setParameter(4, address)
                .getResultList()));
    }

    /** The same PIN for the same member once more, of which the record is written already. @throws NotFound as {@link #open}, and without a record */
    public Revealed again(String order, long pin, long member) {
        return tx.call(() -> revealed(pin, em.createNativeQuery(AGAIN).setParameter(1, pin).setParameter(2, order).setParameter(3, member).getResultList()));
    }

    private Revealed revealed(long pin, List<?> rows) {
        Object[] row = rows.stream().findFirst().map(Object[].class::cast).filter(found -> found[2] != null).orElseThrow(NotFound::new);
        Secret remark = row[1] == null ? Secret.of("") : sealer.openRemark(pin, (String) row[1]);
        return new Revealed(pin, sealer.open(pin, (String) row[0]), remark, ((Timestamp) row[2]).toInstant());
    }

    /** The first record that was changed or stands after a removed one; empty while the chain is whole. */
    public Optional<Long> broken() {
        Object id = tx.read(() -> em.createNativeQuery(BROKEN).getSingleResult());
        return Optional.ofNullable((Number) id).map(Number::longValue);
    }
}
