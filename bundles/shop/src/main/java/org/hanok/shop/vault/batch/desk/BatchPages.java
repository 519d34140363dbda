package org.hanok.shop.vault.batch.desk;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.control.Staff;
import org.hanok.shop.vault.VaultTabs;
import org.hanok.shop.vault.batch.Batch;
import org.hanok.shop.vault.batch.Batches;
import org.hanok.shop.vault.load.PinVault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Purchases of PINs: what is left, what was sold, what it earned; and taking back the unsold. */
@Component(service = BatchPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(Batch.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.SEE)
public class BatchPages {

    private static final int SIZE = 30;
    private final Batches batches;
    private final PinVault vault;
    private final Staff staff;
    private final Messages messages;

    @Activate
    public BatchPages(@Reference Batches batches, @Reference PinVault vault, @Reference Staff staff, @Reference Messages messages) {
        this.batches = batches;
        this.vault = vault;
        this.staff = staff;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @QueryParam("product") @DefaultValue("0") long product,
            @Context Visit visit) {
        List<Batch> found = batches.before(before, product, SIZE + 1);
        List<Batch> shown = found.stream().limit(SIZE).toList();
        String more = found.size() > SIZE ? Batch.PATH + "?before=" + shown.get(SIZE - 1).id() + (product == 0 ? "" : "&product=" + product) : "";
        return page("shop/admin-batches", Map.of("batches", shown, "more", more, "product", product == 0 || shown.isEmpty() ? "" : shown.get(0).product()), visit);
    }

    @GET
    @Path("/{id}")
    public View one(@PathParam("id") long id, @QueryParam("loaded") @DefaultValue("-1") int loaded, @QueryParam("back") @DefaultValue("-1") int back,
            @Context Visit visit) {
        Words words = words(visit);
        String done = loaded >= 0 ? words.get("shop.pins.done.loaded", loaded) : back >= 0 ? words.get("shop.pins.done.back", back) : "";
        Batch batch = batches.one(id);
        String who = staff.names(List.of(batch.staff())).getOrDefault(batch.staff(), batch.staff() == 0 ? words.get("shop.vault.nobody") : words.get("shop.vault.staff", batch.staff()));
        return page("shop/admin-batch", Map.of("batch", batch, "who", who, "done", done), visit);
    }

    @POST
    @Path("/{id}/revert")
    @Secured(VaultTabs.EDIT)
    public Response revert(@PathParam("id") long id, @Context Visit visit) {
        return Response.seeOther(URI.create(Batch.PATH + "/" + id + "?back=" + vault.revert(id, visit.signedIn().id()))).build();
    }

    private View page(String template, Map<String, Object> values, Visit visit) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("may", visit.may(VaultTabs.EDIT));
        model.put("tabs", VaultTabs.BATCHES.tabs(words(visit), visit));
        return View.of(template, model).layout("admin");
    }

    private Words words(Visit visit) {
        return new Words(messages, visit.locale());
    }
}
