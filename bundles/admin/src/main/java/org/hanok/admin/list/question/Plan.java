package org.hanok.admin.list.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Path;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminModel;

/**
 * A question checked against the metamodel: nothing of the address is left but values, which will be bound.
 *
 * @param order first by these, ascending or not
 */
public record Plan(Shape shape, Query query, List<Column> columns, List<Path> searched, Map<Path, List<String>> filters, Column order, boolean descending) {

    private static final int COLUMNS = 8;

    /** @throws Refused for a name that is unknown, hidden or cannot be asked for */
    public static Plan of(Units units, Shape shape, Query query) {
        String order = query.sort().isEmpty() ? shape.model().map(AdminModel::order).orElse("") : query.sort();
        Column by = order(units, shape, order.replaceFirst("^-", ""), query.sort().isEmpty());
        return new Plan(shape, query, columns(units, shape, query), searched(units, shape), filters(units, shape, query), by, order.startsWith("-") || order.isEmpty());
    }

    /** Columns that may be chosen. */
    public static List<Column> choices(Units units, Shape shape) {
        List<String> own = shape.model().map(AdminModel::columns).orElse(List.of());
        List<String> simple = shape.attributes().stream().filter(a -> a.kind() != Kind.MANY && a.kind() != Kind.OTHER && !a.version()).map(Attribute::name).toList();
        return Stream.concat(own.stream(), simple.stream()).distinct().flatMap(name -> Column.of(units, shape, name).stream()).toList();
    }

    private static List<Column> columns(Units units, Shape shape, Query query) {
        List<String> own = shape.model().map(AdminModel::columns).orElse(List.of());
        List<String> wanted = query.columns().isEmpty() ? own : query.columns();
        List<Column> columns = wanted.stream().distinct().flatMap(name -> Column.of(units, shape, name).stream()).toList();
        return columns.isEmpty() ? choices(units, shape).stream().filter(column -> !isLong(shape, column)).limit(COLUMNS).toList() : columns;
    }

    private static boolean isLong(Shape shape, Column column) {
        return shape.model().map(model -> model.longTexts().contains(column.name())).orElse(false);
    }

    private static List<Path> searched(Units units, Shape shape) {
        List<Path> texts = shape.model().map(AdminModel::searched).orElse(List.of()).stream().flatMap(name -> Path.of(units, shape, name).stream())
                .filter(path -> !path.masked(shape)).toList();
        Optional<Path> id = shape.id().filter(attribute -> attribute.kind() == Kind.WHOLE).flatMap(attribute -> Path.of(units, shape, attribute.name()));
        return Stream.concat(texts.stream(), id.stream()).distinct().toList();
    }

    private static Map<Path, List<String>> filters(Units units, Shape shape, Query query) {
        Map<Path, List<String>> filters = new LinkedHashMap<>();
        query.filters().forEach((name, values) -> filters.put(filter(units, shape, name), values));
        return filters;
    }

    private static Path filter(Units units, Shape shape, String name) {
        Path path = Path.of(units, shape, name).filter(p -> Column.filterable(p, shape)).orElseThrow(() -> new Refused("admin.list.filter", name));
        if (path.last().kind() != Kind.RELATION) {
            return path;
        }
        return units.shape(shape.unit(), path.last().type()).flatMap(Shape::id).flatMap(id -> Path.of(units, shape, name + "." + id.name()))
                .orElseThrow(() -> new Refused("admin.list.filter", name));
    }

    private static Column order(Units units, Shape shape, String name, boolean ours) {
        Optional<Column> column = Column.of(units, shape, name).filter(Column::sortable);
        if (column.isEmpty() && !ours) {
            throw new Refused("admin.list.sort", name);
        }
        return column.or(() -> shape.id().flatMap(id -> Column.of(units, shape, id.name()))).or(() -> choices(units, shape).stream().findFirst()).orElseThrow();
    }
}
