package org.hanok.shop.vault.batch.desk;

import java.util.List;
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
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.vault.VaultTabs;
import org.hanok.shop.vault.batch.Batch;
import org.hanok.shop.vault.batch.Batches;
import org.hanok.shop.vault.load.PinVault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Loadings of PINs in JSON, for staff. */
@Component(service = BatchResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/pins/batches")
@Produces(MediaType.APPLICATION_JSON)
@Secured(VaultTabs.SEE)
public class BatchResource {

    private static final int MOST = 100;
    private final Batches batches;
    private final PinVault vault;
    private final Idempotency idempotency;

    @Activate
    public BatchResource(@Reference Batches batches, @Reference PinVault vault, @Reference Idempotency idempotency) {
        this.batches = batches;
        this.vault = vault;
        this.idempotency = idempotency;
    }

    /** The newest first. @param cursor from the page before */
    @GET
    public Page list(@QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("product") @DefaultValue("0") long product,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.min(MOST, Math.max(1, limit));
        List<Batch> found = batches.before(cursor, product, size + 1);
        List<Batch> shown = found.stream().limit(size).toList();
        return new Page(shown, found.size() > size ? shown.get(size - 1).id() : null);
    }

    @GET
    @Path("/{batch}")
    public Batch one(@PathParam("batch") long batch) {
        return batches.one(batch);
    }

    /** Takes back what of a batch is unsold. The same {@code Idempotency-Key} is answered alike; without one a repeat finds nothing to take. */
    @POST
    @Path("/{batch}/revert")
    @Secured(VaultTabs.EDIT)
    public Reverted revert(@PathParam("batch") long batch, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        return new Reverted(batch, Integer.parseInt(idempotency.maybe(visit, key, "", () -> String.valueOf(vault.revert(batch, visit.signedIn().id())))));
    }

    /** @param cursorOrNull for the next page, nothing on the last */
    public record Page(List<Batch> batches, @Nullable Long cursorOrNull) {
    }

    /** @param removed how many PINs left the stock */
    public record Reverted(long batch, int removed) {
    }
}
