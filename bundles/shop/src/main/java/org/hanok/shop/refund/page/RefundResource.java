package org.hanok.shop.refund.page;

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
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.idempotency.Request;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.ask.Asked;
import org.hanok.shop.refund.ask.Requests;
import org.hanok.shop.refund.ask.Wish;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A member's own refunds in JSON. */
@Component(service = RefundResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/shop/v1/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.MEMBER)
public class RefundResource {

    private static final int MOST = 100;
    private final RefundBook book;
    private final Requests requests;
    private final Idempotency idempotency;

    @Activate
    public RefundResource(@Reference RefundBook book, @Reference Requests requests, @Reference Idempotency idempotency) {
        this.book = book;
        this.requests = requests;
        this.idempotency = idempotency;
    }

    /** Asks for a refund. The same {@code Idempotency-Key} gives the same refund again, with another body 422. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = RefundData.class, status = 201)
    public Response request(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RefundBody body, @Context Visit visit) {
        Wish wish = Body.given(body).wish();
        String number = idempotency.once(Request.post(visit, key, wish.content()), () -> requests.request(wish, visit));
        return Response.status(Response.Status.CREATED).header("Location", "/api/shop/v1/refunds/" + number).entity(show(number, visit)).build();
    }

    /** What a wish would come to now; asks for nothing. */
    @POST
    @Path("/quote")
    @Consumes(MediaType.APPLICATION_JSON)
    public Quoted quote(@Nullable RefundBody body, @Context Visit visit) {
        Asked asked = requests.quote(Body.given(body).wish(), visit.signedIn().id());
        return new Quoted(asked.gross(), asked.fee(), asked.amount());
    }

    @GET
    public RefundSlice list(@QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("20") int limit,
            @Context Visit visit) {
        int size = Math.min(MOST, Math.max(1, limit));
        return RefundSlice.of(book.ofMember(visit.signedIn().id(), cursor, size + 1), size);
    }

    @GET
    @Path("/{number}")
    public RefundData show(@PathParam("number") String number, @Context Visit visit) {
        return RefundData.of(book.file(number, visit.signedIn().id()).orElseThrow(NotFound::new));
    }

    /** Gives an undecided request up. The same {@code Idempotency-Key} is answered alike; once decided, it is refused. */
    @POST
    @Path("/{number}/cancel")
    public RefundData cancel(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        return show(idempotency.maybe(visit, key, "", () -> {
            requests.cancel(number, visit.signedIn().id());
            return number;
        }), visit);
    }

    /** @param amount what the buyer would get */
    public record Quoted(Money gross, Money fee, Money amount) {
    }
}
