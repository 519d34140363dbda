package org.hanok.shop.vault.move;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.vault.VaultTabs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Single PINs in JSON, for staff: where they are, never what they say. */
@Component(service = CodeResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/pins/codes")
@Produces(MediaType.APPLICATION_JSON)
@Secured(VaultTabs.SEE)
public class CodeResource {

    private static final int MOST = 200;
    private final PinList list;
    private final PinMoves moves;
    private final Idempotency idempotency;

    @Activate
    public CodeResource(@Reference PinList list, @Reference PinMoves moves, @Reference Idempotency idempotency) {
        this.list = list;
        this.moves = moves;
        this.idempotency = idempotency;
    }

    /** The newest first. @param state one of the states, left out for all @param cursor from the page before */
    @GET
    public Page list(@QueryParam("product") @DefaultValue("0") long product, @QueryParam("batch") @DefaultValue("0") long batch,
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.min(MOST, Math.max(1, limit));
        List<PinList.Row> found = list.before(cursor, product, batch, CodeFront.known(state), size + 1);
        return new Page(found.stream().limit(size).map(Data::of).toList(), found.size() > size ? found.get(size - 1).id() : null);
    }

    @GET
    @Path("/{id}")
    public Data one(@PathParam("id") long id) {
        return Data.of(list.one(id));
    }

    /** Moves PINs that belong to no order. The same {@code Idempotency-Key} is answered alike; without one a repeat finds none to move and is refused. */
    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(VaultTabs.EDIT)
    public Moved move(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Wish wish, @Context Visit visit) {
        Wish sent = Body.given(wish);
        List<Long> pins = Body.all(sent.pins());
        Deed deed = CodePages.deed(sent.deed() == null ? "" : sent.deed());
        return new Moved(Integer.parseInt(idempotency.maybe(visit, key, sent,
                () -> String.valueOf(moves.move(deed, pins, sent.reason() == null ? "" : sent.reason(), visit.signedIn().id())))));
    }

    /** @param deed {@code QUARANTINE}, {@code KILL} or {@code RELEASE} */
    public record Wish(@Nullable String deed, @Nullable List<Long> pins, @Nullable String reason) {
    }

    /** @param moved how many; the others may not move so */
    public record Moved(int moved) {
    }

    /** @param order number of the order it is held for or was given to */
    public record Data(long id, String product, String tail, String state, long batch, @Nullable String order, @Nullable Instant delivered) {

        static Data of(PinList.Row row) {
            return new Data(row.id(), row.product(), row.tail(), row.state().name(), row.batch(), row.order(), row.delivered());
        }
    }

    /** @param cursorOrNull for the next page, nothing on the last */
    public record Page(List<Data> pins, @Nullable Long cursorOrNull) {
    }
}
