package org.hanok.admin.list.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.TypedQuery;
import javax.persistence.criteria.CriteriaBuilder;
import javax.persistence.criteria.Expression;
import javax.persistence.criteria.From;
import javax.persistence.criteria.JoinType;
import javax.persistence.criteria.ParameterExpression;
import javax.persistence.criteria.Predicate;
import javax.persistence.criteria.Root;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Path;
import org.hanok.api.Refused;

/** Conditions of one query. Names come from the metamodel, every value is a bound parameter. */
final class Where {

    private final CriteriaBuilder cb;
    private final Root<?> root;
    private final Clock clock;
    private final List<Predicate> all = new ArrayList<>();
    private final Map<ParameterExpression<Object>, Object> bound = new HashMap<>();
    private final Map<String, From<?, ?>> joins = new HashMap<>();

    Where(CriteriaBuilder cb, Root<?> root, Clock clock) {
        this.cb = cb;
        this.root = root;
        this.clock = clock;
    }

    /** The place of a path in this query, joining whatever may be missing. */
    <T> Expression<T> at(Path path) {
        From<?, ?> from = root;
        StringBuilder name = new StringBuilder();
        for (Attribute step : path.steps().subList(0, path.steps().size() - 1)) {
            From<?, ?> before = from;
            from = joins.computeIfAbsent(name.append('.').append(step.name()).toString(), key -> before.join(step.name(), JoinType.LEFT));
        }
        return from.get(path.last().name());
    }

    /** The text somewhere in one of the paths. */
    void contains(String text, List<Path> paths) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Predicate> any = new ArrayList<>();
        for (Path path : paths) {
            any.add(path.last().kind() == Kind.TEXT ? cb.like(cb.lower(this.<String>at(path)), this.<String>bind(String.class, pattern), '\\')
                    : number(path, text));
        }
        all.add(cb.or(any.toArray(Predicate[]::new)));
    }

    /** One of the values. @throws Refused for a value that the attribute cannot have */
    void one(Path path, List<String> values) {
        all.add(cb.or(values.stream().map(value -> value.equals("none") ? cb.isNull(at(path)) : single(path, value)).toArray(Predicate[]::new)));
    }

    /** Rows after an id, for reading on. */
    void after(Path id, Comparable<?> last) {
        all.add(greater(id, last));
    }

    Predicate[] predicates() {
        return all.toArray(Predicate[]::new);
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        bound.forEach(query::setParameter);
        return query;
    }

    private Predicate single(Path path, String value) {
        Attribute attribute = path.last();
        return switch (attribute.kind()) {
            case INSTANT, DATE -> within(path, span(path, value));
            case WHOLE, DECIMAL -> value.contains("..") ? range(path, value) : cb.equal(at(path), parsed(path, value));
            case TEXT, YES_NO, CHOICE, UUID -> cb.equal(at(path), parsed(path, value));
            default -> throw new Refused("admin.list.filter", attribute.name());
        };
    }

    private Span span(Path path, String value) {
        return Span.parse(value, clock).orElseThrow(() -> new Refused("admin.list.value", path.name(), value));
    }

    private Predicate within(Path path, Span span) {
        if (path.last().kind() == Kind.DATE) {
            return cb.and(greaterOrEqual(path, LocalDate.class, span.from()), less(path, LocalDate.class, span.until()));
        }
        ZoneId zone = clock.getZone();
        return cb.and(greaterOrEqual(path, Instant.class, span.from().atStartOfDay(zone).toInstant()), less(path, Instant.class, span.until().atStartOfDay(zone).toInstant()));
    }

    private Predicate range(Path path, String value) {
        int dots = value.indexOf("..");
        List<Predicate> both = new ArrayList<>();
        if (dots > 0) {
            both.add(cb.ge(this.<Number>at(path), this.bind(Number.class, (Number) value(path, value.substring(0, dots)))));
        }
        if (dots + 2 < value.length()) {
            both.add(cb.le(this.<Number>at(path), this.bind(Number.class, (Number) value(path, value.substring(dots + 2)))));
        }
        return cb.and(both.toArray(Predicate[]::new));
    }

    private Predicate number(Path path, String text) {
        return Wanted.parse(path.last(), text).<Predicate>map(value -> cb.equal(at(path), bind(Object.class, value))).orElseGet(cb::disjunction);
    }

    private ParameterExpression<Object> parsed(Path path, String text) {
        return bind(Object.class, value(path, text));
    }

    private static Object value(Path path, String text) {
        return Wanted.parse(path.last(), text).orElseThrow(() -> new Refused("admin.list.value", path.name(), text));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Predicate greater(Path path, Comparable value) {
        return cb.greaterThan(this.<Comparable>at(path), (Expression) bind(Object.class, value));
    }

    private <T extends Comparable<? super T>> Predicate greaterOrEqual(Path path, Class<T> type, T value) {
        return cb.greaterThanOrEqualTo(this.<T>at(path), this.bind(type, value));
    }

    private <T extends Comparable<? super T>> Predicate less(Path path, Class<T> type, T value) {
        return cb.lessThan(this.<T>at(path), this.bind(type, value));
    }

    @SuppressWarnings("unchecked")
    private <T> ParameterExpression<T> bind(Class<T> type, Object value) {
        ParameterExpression<T> parameter = (ParameterExpression<T>) cb.parameter(type);
        bound.put((ParameterExpression<Object>) parameter, value);
        return parameter;
    }
}
