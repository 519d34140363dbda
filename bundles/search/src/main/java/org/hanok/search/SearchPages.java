package org.hanok.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The search page, and the same as JSON. */
@Component(service = SearchPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=search)")
@Path("/")
@Secured(Secured.ANYONE)
public class SearchPages {

    private static final int LAST = 50;
    private static final Duration FRESH = Duration.ofSeconds(60);
    private final Search search;
    private final Contributors contributors;
    private final Messages messages;

    @Activate
    public SearchPages(@Reference Search search, @Reference Contributors contributors, @Reference Messages messages) {
        this.search = search;
        this.contributors = contributors;
        this.messages = messages;
    }

    @GET
    @Path("search")
    @Produces(MediaType.TEXT_HTML)
    public View page(@QueryParam("q") @DefaultValue("") String query, @QueryParam("type") @DefaultValue("") String type, @QueryParam("page") @DefaultValue("0") int page,
            @Context Visit visit) {
        int number = Math.max(0, Math.min(page, LAST));
        Found found = search.find(query, contributors.types(), type, number);
        String address = "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&type=";
        Map<String, Object> model = new HashMap<>();
        model.put("wanted", query);
        model.put("found", found);
        model.put("kinds", kinds(found, type, address, visit));
        model.put("more", found.more() ? address + type + "&page=" + (number + 1) : "");
        return View.of("search/results", model).cached(FRESH);
    }

    @GET
    @Path("api/search/v1/results")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Result> results(@QueryParam("q") @DefaultValue("") String query, @QueryParam("type") @DefaultValue("") String type) {
        return search.find(query, contributors.types(), type, 0).hits().stream()
                .map(hit -> new Result(hit.type(), hit.url(), hit.title().markup().replaceAll("</?mark>", ""))).toList();
    }

    /** @param title as HTML text */
    public record Result(String type, String url, String title) {
    }

    private List<Map<String, Object>> kinds(Found found, String type, String address, Visit visit) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        kinds.add(Map.of("label", messages.get(visit.locale(), "search.all"), "url", address, "count", found.total(), "current", type.isEmpty()));
        found.counts().forEach((kind, count) -> kinds.add(
                Map.of("label", messages.get(visit.locale(), kind + ".many"), "url", address + kind, "count", count, "current", kind.equals(type))));
        return kinds;
    }
}
