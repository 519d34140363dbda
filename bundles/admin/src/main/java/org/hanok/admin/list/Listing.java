package org.hanok.admin.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.list.question.Plan;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.list.question.Rows;
import org.hanok.admin.list.question.Total;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Cell;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of any entity, page by page. */
@Component(service = Listing.class)
public class Listing {

    static final int SIZE = 25;
    static final int CAP = 10_000;
    private final Units units;
    private final Labels labels;
    private final Cells cells;
    private final Rows rows;

    /** @param href where the row opens, empty when it has no single id */
    public record Row(String id, String href, List<Cell> cells) {
    }

    /** @param place which of the two lines of a phone's row its cells go to: {@code c-title c-detail c-value c-badge} or empty */
    public record Head(String name, String label, boolean number, String sortUrl, String direction, String place) {
    }

    public record Page(List<Head> heads, List<Row> rows, Total total, int number, int pages) {
    }

    @Activate
    public Listing(@Reference Units units, @Reference Labels labels, @Reference Cells cells, @Reference Clock clock, @Reference Site site) {
        this.units = units;
        this.labels = labels;
        this.cells = cells;
        rows = new Rows(units, clock.withZone(site.zone()));
    }

    /** @throws org.hanok.api.Refused for names and values that the entity does not have */
    public Page page(Shape shape, Query query, Locale locale) {
        Plan plan = Plan.of(units, shape, query);
        return shape.unit().tx().read(() -> {
            Total total = rows.count(plan, CAP);
            int pages = (int) Math.max(1, (total.number() + SIZE - 1) / SIZE);
            int number = Math.min(query.page(), pages);
            return new Page(heads(plan, locale), show(plan, rows.read(plan, (number - 1) * SIZE, SIZE), locale), total, number, pages);
        });
    }

    /** Ids of everything that matches, at most so many. */
    public List<String> ids(Shape shape, Query query, int limit) {
        Plan plan = Plan.of(units, shape, query);
        return shape.unit().tx().read(() -> rows.read(plan, 0, limit).stream().map(raw -> String.valueOf(raw.id())).toList());
    }

    List<Head> heads(Plan plan, Locale locale) {
        List<String> places = Places.of(plan.columns(), plan.order());
        return IntStream.range(0, plan.columns().size()).mapToObj(i -> head(plan, plan.columns().get(i), places.get(i), locale)).toList();
    }

    List<Row> show(Plan plan, List<Rows.Raw> raws, Locale locale) {
        return raws.stream().map(raw -> row(plan, raw, locale)).toList();
    }

    Rows rows() {
        return rows;
    }

    private Head head(Plan plan, Column column, String place, Locale locale) {
        boolean current = plan.order().name().equals(column.name());
        String direction = !current ? "" : plan.descending() ? "desc" : "asc";
        String next = direction.equals("asc") ? "-" + column.name() : column.name();
        return new Head(column.name(), labels.attribute(plan.shape(), column.name(), locale), column.number(), column.sortable() ? plan.query().sorted(next).url() : "",
                direction, place);
    }

    private Row row(Plan plan, Rows.Raw raw, Locale locale) {
        String href = raw.id() == null ? "" : plan.shape().path() + "/" + raw.id();
        List<Cell> shown = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            Cell cell = cell(plan, raw, i, locale);
            shown.add(i == 0 && !href.isEmpty() ? cell.linked(href) : cell);
        }
        return new Row(raw.id() == null ? "" : String.valueOf(raw.id()), href, shown);
    }

    private Cell cell(Plan plan, Rows.Raw raw, int i, Locale locale) {
        Column column = plan.columns().get(i);
        if (column.masked()) {
            return cells.masked();
        }
        Cell cell = cells.of(column.shown().owner(), column.shown().last(), raw.values().get(i).orElse(null), locale);
        return column.related().flatMap(related -> raw.related().get(i).map(id -> cell.linked(related.shape().path() + "/" + id))).orElse(cell);
    }
}
