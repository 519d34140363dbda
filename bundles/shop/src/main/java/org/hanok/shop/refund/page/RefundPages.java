package org.hanok.shop.refund.page;

import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.idempotency.Request;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.ask.Pieces;
import org.hanok.shop.refund.ask.Requests;
import org.hanok.shop.refund.ask.Wish;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A member's own refunds. Anybody else's do not exist. */
@Component(service = RefundPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(RefundFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class RefundPages {

    private final RefundBook book;
    private final Requests requests;
    private final Pieces pieces;
    private final Idempotency idempotency;
    private final RefundFront front;

    @Activate
    public RefundPages(@Reference RefundBook book, @Reference Requests requests, @Reference Pieces pieces, @Reference Idempotency idempotency,
            @Reference RefundFront front) {
        this.book = book;
        this.requests = requests;
        this.pieces = pieces;
        this.idempotency = idempotency;
        this.front = front;
    }

    @GET
    public View list(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        return front.list(visit, before);
    }

    /** What the chosen PINs come to. */
    @GET
    @Path("/new")
    public View ask(@Context UriInfo uri, @Context Visit visit) {
        return front.ask(RefundForm.of(uri.getQueryParameters()), List.of(), visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response request(MultivaluedMap<String, String> sent, @Context Visit visit) {
        RefundForm form = RefundForm.of(sent);
        try {
            boolean transfer = pieces.order(form.order(), visit.signedIn().id()).orElseThrow(NotFound::new).isTransfer();
            List<Refused> wrong = form.wrong(transfer);
            if (!wrong.isEmpty()) {
                return again(form, wrong, visit);
            }
            Wish wish = form.wish(transfer);
            String number = idempotency.once(Request.post(visit, form.key(), wish.content()), () -> requests.request(wish, visit));
            return Response.seeOther(URI.create(RefundFront.path(number))).build();
        } catch (Refused refused) {
            return again(form, List.of(refused), visit);
        }
    }

    private Response again(RefundForm form, List<Refused> wrong, Visit visit) {
        return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.ask(form, wrong, visit)).build();
    }

    @GET
    @Path("/{number}")
    public View show(@PathParam("number") String number, @Context Visit visit) {
        return front.show(book.file(number, visit.signedIn().id()).orElseThrow(NotFound::new), visit);
    }

    @POST
    @Path("/{number}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("number") String number, @Context Visit visit) {
        requests.cancel(number, visit.signedIn().id());
        return Response.seeOther(URI.create(RefundFront.path(number))).build();
    }
}
