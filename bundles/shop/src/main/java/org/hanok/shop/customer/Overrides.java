package org.hanok.shop.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What staff allow a customer against the rules, for a day or for the next order; it ends by itself by the database's clock. The order that uses one up is noted by the
 * database. Thread-safe.
 */
@Component(service = Overrides.class)
public class Overrides {

    /** In force for member {@code m} at this moment, or was when the order numbered {@code n} was placed. Takes the place of both in a statement of somebody else's. */
    private static final String ACTIVE = """
            select exists (select 1 from shop.customer_override v where v.member_id = ?1 and (
              v.ended_at is null and v.until > now() and (not v.once or v.order_id is null)
              or exists (select 1 from shop.orders o where o.number = ?2 and o.member_id = v.member_id and (v.order_id = o.id
                or not v.once and o.placed_at >= v.at and o.placed_at < least(v.until, v.ended_at)))))""";
    private static final String ADD = "insert into shop.customer_override (member_id, once, reason, actor) values (?1, ?2, ?3, ?4)";
    private static final String END = "update shop.customer_override set ended_at = now(), ended_by = ?2 where id = ?1 and member_id = ?3 and ended_at is null and until > now()";
    private static final String LIST = """
            select v.id, v.once, v.reason, v.actor, v.at, v.until, o.number, v.ended_at is null and v.until > now() and (not v.once or v.order_id is null)
            from shop.customer_override v left join shop.orders o on o.id = v.order_id where v.member_id = ?1 order by v.id desc limit 20""";
    private static final int LONGEST = 300;
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public Overrides(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Events events,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    /** @param once for the next order only @param orderOrNull number of the order that used it @param live whether it is in force now */
    public record Line(long id, boolean once, String reason, long actor, Instant at, Instant until, @Nullable String orderOrNull, boolean live) {
    }

    /** Whether a member may order now whatever the rules say. One statement. */
    public boolean active(long member) {
        return active(member, "");
    }

    /** The same, also for an order that was placed while they might. @param order its number, or empty */
    public boolean active(long member, String order) {
        return tx.read(() -> (Boolean) em.createNativeQuery(ACTIVE).setParameter(1, member).setParameter(2, order).getSingleResult());
    }

    /** Allows from now on, for a day. @param once for the next order only @throws Refused without a reason */
    void allow(long member, boolean once, String reason, long actor) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refused("shop.customer.reason.odd", LONGEST);
        }
        tx.run(() -> {
            em.createNativeQuery(ADD).setParameter(1, member).setParameter(2, once).setParameter(3, why).setParameter(4, actor).executeUpdate();
            events.publish(new Event("customer.allowed", new Ref("members.account", String.valueOf(member)), clock.instant(), Map.of("member", String.valueOf(member),
                    "once", String.valueOf(once), "actor", String.valueOf(actor), "reason", why, "link", CustomerFront.PATH + "/" + member)));
        });
    }

    /** @throws NotFound when it is over already or another member's */
    void end(long member, long id, long actor) {
        if (tx.call(() -> em.createNativeQuery(END).setParameter(1, id).setParameter(2, actor).setParameter(3, member).executeUpdate()) == 0) {
            throw new NotFound();
        }
    }

    /** The latest first. */
    List<Line> of(long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(LIST).setParameter(1, member).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Line(((Number) row[0]).longValue(), (Boolean) row[1], (String) row[2], ((Number) row[3]).longValue(),
                instant(row[4]), instant(row[5]), (String) row[6], (Boolean) row[7])).toList();
    }

    private static Instant instant(Object at) {
        return ((Timestamp) at).toInstant();
    }
}
