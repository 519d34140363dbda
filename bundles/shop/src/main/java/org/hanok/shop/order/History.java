package org.hanok.shop.order;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down every step of an order in the transaction that takes it. */
@Component(service = History.class)
public class History {

    private static final String ADD = """
            insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state)
            select o.id, ?2, ?3, s.axis, s.from_state, s.to_state from unnest(cast(?1 as bigint[])) as o(id)
            cross join unnest(cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[])) with ordinality as s(axis, from_state, to_state, n)
            order by o.id, s.n""";
    private final EntityManager em;

    @Activate
    public History(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    public void add(long order, Actor actor, String reason, List<Change> changes) {
        add(List.of(order), actor, reason, changes);
    }

    /** The same steps for many orders, in one statement. */
    public void add(List<Long> orders, Actor actor, String reason, List<Change> changes) {
        em.createNativeQuery(ADD).setParameter(1, orders.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, actor.name()).setParameter(3, reason).setParameter(4, axes(changes)).setParameter(5, froms(changes))
                .setParameter(6, tos(changes)).executeUpdate();
    }

    /** As an array in SQL, for statements that write history themselves. */
    public static String axes(List<Change> changes) {
        return column(changes, change -> change.axis().name());
    }

    public static String froms(List<Change> changes) {
        return column(changes, Change::from);
    }

    public static String tos(List<Change> changes) {
        return column(changes, Change::to);
    }

    private static String column(List<Change> changes, Function<Change, String> part) {
        return changes.stream().map(part).collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }
}
