package org.hanok.notifier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Notices for staff's programs, without addresses and values. */
@Component(service = NotificationResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/api/admin/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {

    private static final int MOST = 100;

    private final DispatchBook book;
    private final Dispatches dispatches;

    @Activate
    public NotificationResource(@Reference DispatchBook book, @Reference Dispatches dispatches) {
        this.book = book;
        this.dispatches = dispatches;
    }

    /** Newest first. @param cursor the {@code next} of the page before */
    @GET
    @Secured(DispatchAdmin.PERMISSION)
    public Page list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<DispatchBook.Row> rows = book.page(state(state), cursor > 0 ? cursor : Long.MAX_VALUE, size);
        return new Page(rows, rows.size() < size ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).id()));
    }

    @GET
    @Path("/{id}")
    @Secured(DispatchAdmin.PERMISSION)
    public DispatchBook.Row one(@PathParam("id") long id) {
        return book.one(id);
    }

    /** Sends it once more. 422 while it is still on its way. */
    @POST
    @Path("/{id}/resend")
    @Secured(DispatchAdmin.PERMISSION + ".edit")
    public DispatchBook.Row resend(@PathParam("id") long id) {
        book.one(id);
        if (!dispatches.again(id)) {
            throw new Refused("notifier.dispatch.waiting");
        }
        return book.one(id);
    }

    private static Optional<DispatchState> state(String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(Stream.of(DispatchState.values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new Refused("notifier.dispatch.state.unknown")));
    }

    /** @param next cursor of the page after, when there may be one */
    public record Page(List<DispatchBook.Row> notifications, Optional<Long> next) {
    }
}
