package org.hanok.notifier.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
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
import org.hanok.notifier.DispatchState;
import org.hanok.notifier.Dispatches;
import org.hanok.notifier.Row;
import org.jspecify.annotations.Nullable;
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
    private static final String EDIT = DispatchAdmin.PERMISSION + ".edit";

    private final DispatchBook book;
    private final Dispatches dispatches;
    private final Contents contents;

    @Activate
    public NotificationResource(@Reference DispatchBook book, @Reference Dispatches dispatches, @Reference Contents contents) {
        this.book = book;
        this.dispatches = dispatches;
        this.contents = contents;
    }

    /** Newest first. @param cursor the {@code next} of the page before @param text a topic, what it is about, or the service's id */
    @GET
    @Secured(DispatchAdmin.PERMISSION)
    public Page list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("topic") @DefaultValue("") String topic, @QueryParam("q") @DefaultValue("") String text, @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<Row> rows = book.page(new DispatchBook.Search(state(state), channel, topic, text), cursor > 0 ? cursor : Long.MAX_VALUE, size + 1);
        return rows.size() <= size ? new Page(rows, Optional.empty()) : new Page(rows.subList(0, size), Optional.of(rows.get(size - 1).id()));
    }

    @GET
    @Path("/{id}")
    @Secured(DispatchAdmin.PERMISSION)
    public Row one(@PathParam("id") long id) {
        return book.one(id);
    }

    /** Address and text. One-time links stay closed. */
    @GET
    @Path("/{id}/content")
    @Secured(Contents.PERMISSION)
    public Contents.Content content(@PathParam("id") long id) {
        return contents.read(id);
    }

    /** Sends it once more. 422 while it is still on its way. */
    @POST
    @Path("/{id}/resend")
    @Secured(EDIT)
    public Row resend(@PathParam("id") long id) {
        book.one(id);
        if (!dispatches.again(id)) {
            throw new Refused("notifier.dispatch.waiting");
        }
        return book.one(id);
    }

    /** Sends once more all that ended in one of the states DEAD, UNSURE and OFF. */
    @POST
    @Path("/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(EDIT)
    public Resent resendAll(@Nullable Again again) {
        return new Resent(dispatches.allAgain(state(again == null || again.state() == null ? "" : again.state()).orElseThrow(() -> new Refused("notifier.dispatch.state.unknown"))));
    }

    static Optional<DispatchState> state(String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(Stream.of(DispatchState.values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new Refused("notifier.dispatch.state.unknown")));
    }

    /** @param next cursor of the page after, when there is one */
    public record Page(List<Row> notifications, Optional<Long> next) {
    }

    /** Which ones. */
    public record Again(@Nullable String state) {
    }

    /** @param count how many go out once more */
    public record Resent(int count) {
    }
}
