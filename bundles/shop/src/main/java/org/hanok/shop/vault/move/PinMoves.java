package org.hanok.shop.vault.move;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.shop.vault.Columns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves PINs by hand, with who and why on the record. PINs that are held for, given to or came back from an order are not moved here: those belong to the order.
 * Thread-safe.
 */
@Component(service = PinMoves.class)
public class PinMoves {

    private static final int REASON = 300;
    private static final int MOST = 1_000;
    // The trigger on pin writes the history and the book from what the statement says of itself.
    private static final String MOVE = """
            with said as materialized (select set_config('hanok.actor', ?3, true), set_config('hanok.reason', ?4, true))
            update shop.pin set state = ?2 where id in (
              select p.id from said cross join shop.pin p where p.id = any(cast(?1 as bigint[])) and p.order_line_id is null
                and (p.state = 'AVAILABLE' and ?2 in ('QUARANTINED', 'DEAD') or p.state = 'QUARANTINED' and ?2 in ('AVAILABLE', 'DEAD'))
              order by p.id for update of p skip locked)""";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public PinMoves(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    /**
     * Moves those of the PINs that may move so; the others stay.
     *
     * @return how many moved
     * @throws Refused without a reason or a PIN, or when none of them may move so
     */
    public int move(Deed deed, Collection<Long> pins, String reason, long staff) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new Refused("shop.vault.move.reason");
        }
        if (pins.isEmpty() || pins.size() > MOST) {
            throw new Refused("shop.vault.move.pins", MOST);
        }
        return tx.call(() -> {
            int moved = em.createNativeQuery(MOVE).setParameter(1, Columns.texts(List.copyOf(pins))).setParameter(2, deed.to().name())
                    .setParameter(3, "staff:" + staff).setParameter(4, why).executeUpdate();
            if (moved == 0) {
                throw new Refused("shop.vault.move.none");
            }
            cache.drop("shop");
            return moved;
        });
    }
}
