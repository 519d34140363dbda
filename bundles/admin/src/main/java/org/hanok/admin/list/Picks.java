package org.hanok.admin.list;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.list.question.Plan;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.list.question.Rows;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Path;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Titles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows to choose from, by what they are called. */
@Component(service = Picks.class)
public class Picks {

    private final Units units;
    private final Rows rows;

    @Activate
    public Picks(@Reference Units units, @Reference Clock clock) {
        this.units = units;
        rows = new Rows(units, clock);
    }

    /** Id and title of rows whose title contains the text, in the order of titles. */
    public List<Map.Entry<String, String>> find(Shape shape, String text, int limit) {
        return Titles.of(shape).flatMap(title -> Column.of(units, shape, title.name())).map(column -> {
            Query query = new Query(shape.path(), text.strip(), Map.of(), "", 1, List.of());
            return read(new Plan(shape, query, List.of(column), List.of(column.shown()), Map.of(), column, false), limit);
        }).orElse(List.of());
    }

    /** The title of one row, empty when there is none. */
    public String title(Shape shape, String id) {
        Optional<Attribute> key = shape.id();
        if (id.isEmpty() || key.isEmpty()) {
            return "";
        }
        Path path = Path.of(units, shape, key.get().name()).orElseThrow();
        return Titles.of(shape).flatMap(title -> Column.of(units, shape, title.name())).map(column -> {
            Query query = new Query(shape.path(), "", Map.of(), "", 1, List.of());
            return read(new Plan(shape, query, List.of(column), List.of(), Map.of(path, List.of(id)), column, false), 1);
        }).flatMap(found -> found.stream().findFirst()).map(Map.Entry::getValue).orElse("");
    }

    private List<Map.Entry<String, String>> read(Plan plan, int limit) {
        return plan.shape().unit().tx().read(() -> rows.read(plan, 0, limit).stream()
                .map(raw -> Map.entry(String.valueOf(raw.id()), raw.values().get(0).map(String::valueOf).orElse("#" + raw.id()))).toList());
    }
}
