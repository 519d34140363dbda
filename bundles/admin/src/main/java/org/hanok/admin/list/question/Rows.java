package org.hanok.admin.list.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.Tuple;
import javax.persistence.criteria.CriteriaBuilder;
import javax.persistence.criteria.CriteriaQuery;
import javax.persistence.criteria.Expression;
import javax.persistence.criteria.Order;
import javax.persistence.criteria.Root;
import javax.persistence.criteria.Selection;
import org.hanok.admin.model.Path;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows: only the columns asked for, so masked values never leave the database and no row costs a query of its own. Call inside the unit's transaction.
 */
public final class Rows {

    private final Units units;
    private final java.time.Clock clock;

    public Rows(Units units, java.time.Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** One row's values in the order of the plan's columns. */
    public record Raw(@Nullable Object id, List<Optional<Object>> values, List<Optional<Object>> related) {
    }

    public List<Raw> read(Plan plan, int from, int limit) {
        return select(plan, Optional.empty(), false).setFirstResult(from).setMaxResults(limit).getResultList().stream().map(tuple -> raw(plan, tuple)).toList();
    }

    /** Rows after an id in the order of ids, for reading everything in pieces. */
    public List<Raw> after(Plan plan, Optional<Comparable<?>> last, int limit) {
        return select(plan, last, true).setMaxResults(limit).getResultList().stream().map(tuple -> raw(plan, tuple)).toList();
    }

    /** How many there are, counted to at most {@code cap}: beyond that, one row further on is proof enough. */
    public Total count(Plan plan, int cap) {
        CriteriaBuilder cb = plan.shape().unit().em().getCriteriaBuilder();
        CriteriaQuery<Long> probe = cb.createQuery(Long.class);
        Where beyond = where(plan, cb, probe.from(plan.shape().type().getJavaType()));
        probe.select(cb.literal(1L)).where(beyond.predicates());
        if (!beyond.bound(plan.shape().unit().em().createQuery(probe)).setFirstResult(cap).setMaxResults(1).getResultList().isEmpty()) {
            return new Total(cap, true);
        }
        CriteriaQuery<Long> counting = cb.createQuery(Long.class);
        Root<?> root = counting.from(plan.shape().type().getJavaType());
        Where all = where(plan, cb, root);
        counting.select(cb.count(root)).where(all.predicates());
        return new Total(all.bound(plan.shape().unit().em().createQuery(counting)).getSingleResult(), false);
    }

    private javax.persistence.TypedQuery<Tuple> select(Plan plan, Optional<Comparable<?>> after, boolean byId) {
        CriteriaBuilder cb = plan.shape().unit().em().getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<?> root = query.from(plan.shape().type().getJavaType());
        Where where = where(plan, cb, root);
        after.ifPresent(last -> where.after(id(plan.shape()).orElseThrow(), last));
        query.multiselect(selections(plan, where)).where(where.predicates()).orderBy(orders(plan, cb, where, byId));
        return where.bound(plan.shape().unit().em().createQuery(query));
    }

    private Where where(Plan plan, CriteriaBuilder cb, Root<?> root) {
        Where where = new Where(cb, root, clock);
        if (!plan.query().q().isEmpty() && !plan.searched().isEmpty()) {
            where.contains(plan.query().q(), plan.searched());
        }
        plan.filters().forEach(where::one);
        return where;
    }

    private List<Selection<?>> selections(Plan plan, Where where) {
        List<Selection<?>> selections = new ArrayList<>();
        id(plan.shape()).ifPresent(id -> selections.add(where.at(id)));
        for (Column column : plan.columns()) {
            if (!column.masked()) {
                selections.add(where.at(column.shown()));
                column.related().ifPresent(related -> selections.add(where.at(related.id())));
            }
        }
        return selections;
    }

    private List<Order> orders(Plan plan, CriteriaBuilder cb, Where where, boolean byId) {
        List<Order> orders = new ArrayList<>();
        if (!byId) {
            Expression<?> first = where.at(plan.order().shown());
            orders.add(plan.descending() ? cb.desc(first) : cb.asc(first));
        }
        id(plan.shape()).filter(id -> byId || !id.name().equals(plan.order().name()))
                .ifPresent(id -> orders.add(byId || !plan.descending() ? cb.asc(where.at(id)) : cb.desc(where.at(id))));
        return orders;
    }

    private Raw raw(Plan plan, Tuple tuple) {
        int at = 0;
        Object id = id(plan.shape()).isPresent() ? tuple.get(at++) : null;
        List<Optional<Object>> values = new ArrayList<>();
        List<Optional<Object>> related = new ArrayList<>();
        for (Column column : plan.columns()) {
            values.add(column.masked() ? Optional.empty() : Optional.ofNullable(tuple.get(at++)));
            related.add(column.masked() || column.related().isEmpty() ? Optional.empty() : Optional.ofNullable(tuple.get(at++)));
        }
        return new Raw(id, values, related);
    }

    private Optional<Path> id(Shape shape) {
        return shape.id().flatMap(id -> Path.of(units, shape, id.name()));
    }
}
