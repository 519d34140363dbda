package org.hanok.shop.refund.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.page.RefundData;
import org.hanok.shop.refund.page.RefundSlice;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** All refunds in JSON, for staff and their programs. A decision that is repeated under its {@code Idempotency-Key} is answered as the first time. */
@Component(service = StaffRefundResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Secured(DeskFront.EDIT)
public class StaffRefundResource {

    private static final int MOST = 100;
    private final RefundBook book;
    private final Desk desk;

    @Activate
    public StaffRefundResource(@Reference RefundBook book, @Reference Desk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** @param state one of the states, left out for all @param text of a number, an order's number or a payer's name */
    @GET
    @Secured(DeskFront.SEE)
    public RefundSlice list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        List<RefundState> states = Arrays.stream(RefundState.values()).filter(one -> state.isEmpty() || one.name().equals(state)).toList();
        int size = Math.min(MOST, Math.max(1, limit));
        return RefundSlice.of(book.find(states, text, cursor, size + 1), size);
    }

    @GET
    @Path("/{number}")
    @Secured(DeskFront.SEE)
    public RefundData show(@PathParam("number") String number) {
        return RefundData.of(book.file(number, 0).orElseThrow(NotFound::new));
    }

    @POST
    @Path("/{number}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefundData approve(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Approval approval, @Context Visit visit) {
        return show(desk.approve(show(number).number(), new TreeSet<>(Body.all(Body.given(approval).resell())), key, visit));
    }

    @POST
    @Path("/{number}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefundData reject(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Rejection rejection, @Context Visit visit) {
        return show(desk.reject(show(number).number(), Objects.requireNonNullElse(Body.given(rejection).reason(), ""), key, visit));
    }

    /** Gives back money that fitted no order: its refund is approved already. */
    @POST
    @Path("/money")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefundData giveBack(@Nullable Stray sent, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        Stray money = Body.given(sent);
        return show(desk.giveBack(Objects.requireNonNullElse(money.order(), ""), Objects.requireNonNullElse(money.charge(), ""),
                Objects.requireNonNullElse(money.reason(), ""), key, visit));
    }

    /** Has the provider asked once more that had refused. */
    @POST
    @Path("/{number}/again")
    public RefundData again(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        return show(desk.again(show(number).number(), key, visit));
    }

    /** Staff have transferred the money. Saying so again is refused, but for the same key. */
    @POST
    @Path("/{number}/payout")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefundData payout(@PathParam("number") String number, @Nullable Transfer sent, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        Transfer transfer = Body.given(sent);
        return show(desk.transferred(show(number).number(), Objects.requireNonNullElse(transfer.account(), ""), Objects.requireNonNullElse(transfer.reference(), ""),
                key, visit));
    }

    /** @param resell ids of PINs that go on sale again; all others are dead */
    public record Approval(@Nullable List<Long> resell) {
    }

    public record Rejection(@Nullable String reason) {
    }

    /** @param order its number @param charge what payment calls the money, as the list of misfits tells it @param reason for the buyer */
    public record Stray(@Nullable String order, @Nullable String charge, @Nullable String reason) {
    }

    /** @param account id of the account of ours it left @param reference what the bank calls it */
    public record Transfer(@Nullable String account, @Nullable String reference) {
    }
}
