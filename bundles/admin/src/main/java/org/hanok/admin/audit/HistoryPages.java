package org.hanok.admin.audit;

import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Everything that staff did, newest first. */
@Component(service = HistoryPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/history")
@Produces(MediaType.TEXT_HTML)
@Secured("admin.history")
public class HistoryPages {

    private final History history;
    private final Lines lines;

    @Activate
    public HistoryPages(@Reference History history, @Reference Lines lines) {
        this.history = history;
        this.lines = lines;
    }

    /** @param before an entry's number @param kind the beginning of the subject's type, such as a unit's name */
    @GET
    public View page(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @QueryParam("kind") @DefaultValue("") String kind, @Context Visit visit) {
        String safe = kind.matches("[A-Za-z0-9.]{1,60}") ? kind : "";
        List<Lines.Line> entries = lines.show(history.before(before, safe + "%"), visit.locale());
        String older = entries.size() < History.SIZE ? "" : "/admin/history?kind=" + safe + "&before=" + entries.get(entries.size() - 1).id();
        return View.of("admin/history", Map.of("entries", entries, "older", older, "kind", safe)).layout("admin");
    }
}
