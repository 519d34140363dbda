package org.hanok.admin.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.hanok.admin.list.question.Plan;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.hanok.api.NotFound;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the addresses of lists answer. */
@Component(service = ListPages.class)
public class ListPages {

    private static final int SHOWN = 20;
    private final Units units;
    private final Labels labels;
    private final Lists lists;
    private final Picks picks;
    private final Csv csv;

    /** A row to choose. */
    public record Option(String id, String title) {
    }

    record UnitView(String name, String label, List<EntityView> entities) {
    }

    record EntityView(String label, String path, boolean editable) {
    }

    @Activate
    public ListPages(@Reference Units units, @Reference Labels labels, @Reference Lists lists, @Reference Picks picks, @Reference Csv csv) {
        this.units = units;
        this.labels = labels;
        this.lists = lists;
        this.picks = picks;
        this.csv = csv;
    }

    /** Every entity that the visitor may see, by unit. */
    public View index(Visit visit) {
        return index(labels.text(visit.locale(), "admin.menu.data"), units.shapes(), visit);
    }

    /** The entities of one unit that the visitor may see. */
    public View index(String unit, Visit visit) {
        List<Shape> shapes = units.shapes().stream().filter(shape -> shape.unit().name().equals(unit)).toList();
        if (shapes.isEmpty()) {
            throw new NotFound();
        }
        return index(labels.unit(unit, visit.locale()), shapes, visit);
    }

    private View index(String title, List<Shape> shapes, Visit visit) {
        List<Shape> seen = shapes.stream().filter(shape -> Rights.see(shape, visit)).toList();
        List<UnitView> views = seen.stream().map(shape -> shape.unit().name()).distinct().map(name -> new UnitView(name, labels.unit(name, visit.locale()),
                seen.stream().filter(shape -> shape.unit().name().equals(name)).sorted(Comparator.comparing(shape -> !Rights.edit(shape, visit)))
                        .map(shape -> new EntityView(labels.many(shape, visit.locale()), shape.path(), Rights.edit(shape, visit))).toList())).toList();
        return View.of("admin/data", Map.of("heading", title, "units", views)).layout("admin");
    }

    public View list(String unit, String entity, Map<String, List<String>> query, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        return View.of("admin/list", Map.of("list", lists.show(shape, Query.of(shape.path(), query), visit))).layout("admin");
    }

    public Response export(String unit, String entity, Map<String, List<String>> parameters, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        Query query = Query.of(shape.path(), parameters);
        Plan.of(units, shape, query);
        StreamingOutput body = out -> csv.write(shape, query, visit.locale(), out);
        return Response.ok(body, "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"" + unit + "-" + entity + ".csv\"").build();
    }

    public List<Option> options(String unit, String entity, String q, Visit visit) {
        return picks.find(seen(unit, entity, visit), q, SHOWN).stream().map(row -> new Option(row.getKey(), row.getValue())).toList();
    }

    private Shape seen(String unit, String entity, Visit visit) {
        Shape shape = units.shape(unit, entity).orElseThrow(NotFound::new);
        Rights.require(Rights.see(shape, visit));
        return shape;
    }
}
