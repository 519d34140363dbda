package org.hanok.admin.form;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.hanok.admin.list.Bulk;
import org.hanok.admin.list.Listing;
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

/** What doing something with chosen rows answers. */
@Component(service = DeedPages.class)
public class DeedPages {

    private static final int SHOWN = 20;
    private final Units units;
    private final Labels labels;
    private final Listing listing;
    private final Bulk bulk;
    private final Deletion deletion;

    @Activate
    public DeedPages(@Reference Units units, @Reference Labels labels, @Reference Listing listing, @Reference Bulk bulk, @Reference Deletion deletion) {
        this.units = units;
        this.labels = labels;
        this.listing = listing;
        this.bulk = bulk;
        this.deletion = deletion;
    }

    /** Asks, or does what was asked with the chosen rows. */
    public Object act(String unit, String entity, Map<String, List<String>> form, Visit visit) {
        Shape shape = units.shape(unit, entity).orElseThrow(NotFound::new);
        Rights.require(Rights.see(shape, visit));
        String action = first(form, "action");
        Query query = Query.of(shape.path(), form);
        List<String> ids = first(form, "all").equals("true") ? listing.ids(shape, query, Bulk.MOST) : form.getOrDefault("id", List.of());
        if (ids.isEmpty()) {
            return Response.seeOther(URI.create(query.url())).build();
        }
        if (bulk.asks(shape, action, visit) && !first(form, "confirmed").equals("true")) {
            return ask(shape, action, ids, query, visit);
        }
        return done(query, action, action.equals(Bulk.DELETE) ? deletion.delete(shape, ids, visit) : bulk.apply(shape, action, ids, visit));
    }

    private View ask(Shape shape, String action, List<String> ids, Query query, Visit visit) {
        List<Map.Entry<String, String>> fields = Stream.concat(query.fields().stream(), ids.stream().map(id -> Map.entry("id", id))).toList();
        return View.of("admin/confirm", Map.of("shape", labels.many(shape, visit.locale()), "path", shape.path(), "action", action,
                "label", labels.action(shape, action, visit.locale()), "titles", bulk.titles(shape, ids, SHOWN), "more", Math.max(0, ids.size() - SHOWN),
                "count", ids.size(), "fields", fields, "back", query.url(), "danger", action.equals(Bulk.DELETE))).layout("admin");
    }

    private static Response done(Query query, String action, int count) {
        String url = query.url();
        return Response.seeOther(URI.create(url + (url.contains("?") ? "&" : "?") + "done=" + (action.equals(Bulk.DELETE) ? "deleted" : "action") + "&count=" + count)).build();
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
