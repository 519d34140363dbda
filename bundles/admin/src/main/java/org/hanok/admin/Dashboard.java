package org.hanok.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.admin.audit.History;
import org.hanok.admin.audit.Lines;
import org.hanok.admin.list.ListPages;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page of the back office: numbers, work that waits, and whatever plugins add. A contribution that throws is left out. */
@Component(service = Dashboard.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Secured("admin.home")
public class Dashboard {

    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
    private static final int SHOWN = 8;
    private static final int RECENT = 5;
    private static final Map<String, Integer> URGENT = Map.of("bad", 0, "warn", 1, "info", 2);
    private final ListPages lists;
    private final History history;
    private final Lines lines;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AdminTile> tiles = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AdminTask> tasks = List.of();

    @Activate
    public Dashboard(@Reference ListPages lists, @Reference History history, @Reference Lines lines, @Reference Clock clock) {
        this.lists = lists;
        this.history = history;
        this.lines = lines;
        this.clock = clock;
    }

    Dashboard(ListPages lists, History history, Lines lines, Clock clock, List<AdminTile> tiles, List<AdminTask> tasks) {
        this(lists, history, lines, clock);
        this.tiles = tiles;
        this.tasks = tasks;
    }

    @GET
    public View home(@Context Visit visit) {
        Instant now = clock.instant();
        return View.of("admin/home", Map.of("now", now, "tiles", numbers(visit), "waiting", waiting(visit), "entries", recent(visit))).layout("admin");
    }

    @GET
    @Path("/data")
    public View data(@Context Visit visit) {
        return lists.index(visit);
    }

    @GET
    @Path("/{unit:[a-z][a-z0-9]*}")
    public View unit(@PathParam("unit") String unit, @Context Visit visit) {
        return lists.index(unit, visit);
    }

    List<AdminTile.Number> numbers(Visit visit) {
        return tiles.stream().filter(tile -> visit.may(tile.permission())).sorted(Comparator.comparingInt(AdminTile::order))
                .flatMap(tile -> guarded(() -> tile.show(visit)).stream()).toList();
    }

    /** What staff did last, for those who may know. */
    private List<Lines.Line> recent(Visit visit) {
        return visit.may("admin.history") ? lines.show(history.before(Long.MAX_VALUE, "%").stream().limit(RECENT).toList(), visit.locale()) : List.of();
    }

    List<AdminTask.Chore> waiting(Visit visit) {
        return tasks.stream().filter(task -> visit.may(task.permission())).flatMap(task -> guarded(() -> task.waiting(visit)).map(List::stream).orElse(Stream.empty()))
                .sorted(Comparator.comparingInt(work -> URGENT.getOrDefault(work.tone(), 2))).limit(SHOWN).toList();
    }

    private static <T> Optional<T> guarded(Supplier<T> contribution) {
        try {
            return Optional.of(contribution.get());
        } catch (RuntimeException e) {
            LOG.warn("A part of the dashboard was left out", e);
            return Optional.empty();
        }
    }
}
