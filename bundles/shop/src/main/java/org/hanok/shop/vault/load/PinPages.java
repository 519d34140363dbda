package org.hanok.shop.vault.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.vault.VaultTabs;
import org.hanok.shop.vault.file.Multipart;
import org.hanok.shop.vault.file.SupplierFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where staff paste PINs: look first, then load; and take back a paste that was wrong. */
@Component(service = PinPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(PinFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.EDIT)
public class PinPages {

    /** Room for the other fields of a form with a file. */
    private static final int MOST = SupplierFile.MOST + (4 << 20);
    private final PinVault vault;
    private final PinFront front;

    @Activate
    public PinPages(@Reference PinVault vault, @Reference PinFront front) {
        this.vault = vault;
        this.front = front;
    }

    @GET
    public View show(@QueryParam("product") @DefaultValue("0") long product, @Context Visit visit) {
        return front.show(visit, product);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> sent, @Context Visit visit) {
        UploadForm form = UploadForm.of(sent);
        return answer(form, visit, () -> preview(form, visit));
    }

    /** The same with a file instead of pasted text. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(InputStream body, @HeaderParam("Content-Type") String type, @Context Visit visit) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            return answer(new UploadForm(Map.of()), visit, () -> {
                throw new Refused("shop.pins.file.large", SupplierFile.MOST >> 20);
            });
        }
        Multipart sent = Multipart.parse(type, bytes);
        UploadForm form = new UploadForm(sent.fields());
        return answer(form, visit, () -> {
            sent.file().ifPresent(form::take);
            return preview(form, visit);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response load(MultivaluedMap<String, String> sent, @Context Visit visit) {
        UploadForm form = UploadForm.of(sent);
        return answer(form, visit, () -> {
            Loaded loaded = vault.load(form.upload(), visit.signedIn().id());
            return Response.seeOther(URI.create(PinFront.PATH + "/batches/" + loaded.batch() + "?loaded=" + loaded.loaded())).build();
        });
    }

    private Response preview(UploadForm form, Visit visit) {
        return Response.ok(front.preview(visit, form.upload(), vault.preview(form.upload()).with(form.lost()))).build();
    }

    private Response answer(UploadForm form, Visit visit, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.refused(visit, form.safe(), form.cost(), refused)).build();
        }
    }
}
