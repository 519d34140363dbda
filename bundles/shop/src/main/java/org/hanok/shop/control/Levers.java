package org.hanok.shop.control;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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

/** Turns switches on and off, with the history and the event in the same transaction; this node obeys at the commit. Thread-safe. */
@Component(service = Levers.class)
public class Levers {

    /** Where staff throw switches. */
    public static final String PATH = "/admin/shop/switches";
    private static final int LONGEST = 300;
    private static final String KNOWN = "select exists (select 1 from shop.brand where id = ?1)";
    private static final String ON = """
            insert into shop.switch as s (name, until, reason, actor) values (?1, cast(nullif(?2, '') as timestamptz), ?3, ?4)
            on conflict (name) do update set until = excluded.until, reason = excluded.reason, actor = excluded.actor,
              since = case when s.until <= now() then now() else s.since end""";
    private static final String OFF = "delete from shop.switch where name = ?1 returning until is null or until > now()";
    private static final String EVENT = "insert into shop.switch_event (name, turned, until, reason, actor) values (?1, ?2, cast(nullif(?3, '') as timestamptz), ?4, ?5)";
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Board board;

    @Activate
    public Levers(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Events events,
            @Reference Clock clock, @Reference Board board) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.board = board;
    }

    /**
     * Turns it on; what is on already gets the new reason and end.
     *
     * @param actor who does it
     * @throws Refused without a reason, or with an end that has passed
     * @throws NotFound for no switch of ours
     */
    public void on(String name, String reason, @Nullable Instant untilOrNull, long actor) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refused("shop.switch.reason.odd", LONGEST);
        }
        if (untilOrNull != null && !untilOrNull.isAfter(clock.instant())) {
            throw new Refused("shop.switch.until.past");
        }
        String until = untilOrNull == null ? "" : untilOrNull.toString();
        tx.run(() -> {
            expect(name);
            em.createNativeQuery(ON).setParameter(1, name).setParameter(2, until).setParameter(3, why).setParameter(4, actor).executeUpdate();
            tell(name, "ON", until, why, actor);
        });
    }

    /** Turns it off; what is off stays off and is not written down again. */
    public void off(String name, long actor) {
        tx.run(() -> {
            expect(name);
            List<?> rows = em.createNativeQuery(OFF).setParameter(1, name).getResultList();
            if (!rows.isEmpty() && Boolean.TRUE.equals(rows.get(0))) {
                tell(name, "OFF", "", "", actor);
            }
        });
    }

    private void tell(String name, String turned, String until, String reason, long actor) {
        em.createNativeQuery(EVENT).setParameter(1, name).setParameter(2, turned).setParameter(3, until).setParameter(4, reason).setParameter(5, actor).executeUpdate();
        Map<String, String> facts = new HashMap<>(Map.of("name", name, "member", String.valueOf(actor), "reason", reason, "link", PATH));
        if (!until.isEmpty()) {
            facts.put("until", until);
        }
        events.publish(new Event(turned.equals("ON") ? "switch.on" : "switch.off", new Ref("shop.switch", name), clock.instant(), facts));
        tx.afterCommit(board::refresh);
    }

    private void expect(String name) {
        boolean brand = name.matches("BRAND:[1-9][0-9]{0,17}");
        boolean known = brand ? (Boolean) em.createNativeQuery(KNOWN).setParameter(1, Long.parseLong(name.substring(Switches.BRAND.length()))).getSingleResult()
                : List.of(Switch.values()).stream().anyMatch(one -> one.name().equals(name));
        if (!known) {
            throw new NotFound();
        }
    }
}
