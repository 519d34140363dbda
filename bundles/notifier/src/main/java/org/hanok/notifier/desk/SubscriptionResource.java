package org.hanok.notifier.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Audience;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who hears of what, for staff's programs. */
@Component(service = SubscriptionResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/api/admin/v1/notifications/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    private static final int MOST = 100;

    private final Matrix matrix;
    private final Changes changes;

    @Activate
    public SubscriptionResource(@Reference Matrix matrix, @Reference Changes changes) {
        this.matrix = matrix;
        this.changes = changes;
    }

    /** Every event that has words, with each way it can be told. */
    @GET
    @Secured(EventPages.PERMISSION)
    public Told list(@Context Visit visit) {
        return new Told(matrix.all(visit.locale()).stream().flatMap(SubscriptionResource::ways).toList());
    }

    /** Switches one way on or off, and says whether members may do without. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(EventPages.EDIT)
    public Told set(@Nullable Switched wanted, @Context Visit visit) {
        if (wanted == null || wanted.topic() == null || wanted.audience() == null || wanted.channel() == null) {
            throw new Refused("notifier.subscription.topic.bad");
        }
        String way = wanted.topic() + "|" + wanted.audience() + "|" + wanted.channel();
        matrix.set(List.of(way), wanted.active() ? List.of(way) : List.of(), wanted.optional() ? List.of(way) : List.of(), visit.signedIn().id());
        return list(visit);
    }

    /** Who changed what, the newest first. @param cursor the {@code next} of the page before */
    @GET
    @Path("/changes")
    @Secured(EventPages.PERMISSION)
    public History history(@QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<Changes.Change> found = changes.before(cursor, size + 1);
        List<Changes.Change> page = found.subList(0, Math.min(size, found.size()));
        return new History(page, found.size() > size ? Optional.of(page.get(size - 1).id()) : Optional.empty());
    }

    private static Stream<Way> ways(Matrix.Happening happening) {
        return happening.sides().stream().flatMap(side -> side.ways().stream()
                .map(way -> new Way(happening.topic(), happening.name(), side.audience(), way.channel(), way.active(), way.free(), way.open())));
    }

    /** @param next cursor of the page after, when there is one */
    public record History(List<Changes.Change> changes, Optional<Long> next) {
    }

    /** All ways. */
    public record Told(List<Way> subscriptions) {
    }

    /** @param name of the event in the caller's language @param optional whether members may do without @param open whether the channel sends now */
    public record Way(String topic, String name, Audience audience, String channel, boolean active, boolean optional, boolean open) {
    }

    /** A wish. */
    public record Switched(@Nullable String topic, @Nullable Audience audience, @Nullable String channel, boolean active, boolean optional) {
    }
}
