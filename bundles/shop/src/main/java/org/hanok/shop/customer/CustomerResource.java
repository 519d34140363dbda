package org.hanok.shop.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.NotFound;
import org.hanok.api.member.Member;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Customers in JSON, for staff's programs. Phone numbers are not in it. */
@Component(service = CustomerResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Secured(CustomerFront.SEE)
public class CustomerResource {

    private static final int MOST = 100;
    private final Find find;
    private final Purchases purchases;
    private final Memos memos;
    private final Overrides overrides;

    @Activate
    public CustomerResource(@Reference Find find, @Reference Purchases purchases, @Reference Memos memos, @Reference Overrides overrides) {
        this.find = find;
        this.purchases = purchases;
        this.memos = memos;
        this.overrides = overrides;
    }

    /** A customer in a list. */
    public record Brief(long member, String name, String email, String assurance, Trust trust) {
    }

    /** @param next the cursor to ask with, empty on the last page */
    public record Page(List<Brief> customers, String next) {
    }

    /** Everything the shop knows of a customer. */
    public record Card(Brief customer, String memo, List<Allowed> overrides, List<Purchases.Bought> orders, List<Purchases.Returned> refunds) {
    }

    /** @param once for the next order only @param active whether it is in force now @param order the order that used it */
    public record Allowed(long id, boolean once, String reason, Instant at, Instant until, boolean active, @Nullable String order) {
    }

    public record Text(@Nullable String text) {
    }

    /** @param once for the next order only; else for a day */
    public record Wanted(boolean once, @Nullable String reason) {
    }

    /** @param text an id, order number, phone, name or mail; left out for those who ordered last */
    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String text, @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.min(MOST, Math.max(1, limit));
        if (!text.isBlank()) {
            return new Page(briefs(find.by(text)), "");
        }
        List<Long> latest = purchases.latest(cursor, size + 1);
        return new Page(briefs(find.inOrder(latest.stream().limit(size).toList())), latest.size() > size ? String.valueOf(purchases.last(latest.get(size - 1))) : "");
    }

    @GET
    @Path("/{member: \\d{1,18}}")
    public Card one(@PathParam("member") long member) {
        Brief brief = briefs(List.of(find.one(member).orElseThrow(NotFound::new))).get(0);
        return new Card(brief, memos.of(member).stream().findFirst().map(Memos.Memo::text).orElse(""), overrides.of(member).stream().map(line -> new Allowed(line.id(),
                line.once(), line.reason(), line.at(), line.until(), line.live(), line.orderOrNull())).toList(), purchases.orders(member, MOST), purchases.refunds(member));
    }

    @PUT
    @Path("/{member: \\d{1,18}}/memo")
    @Secured(CustomerFront.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Card memo(@PathParam("member") long member, @Nullable Text memo, @Context Visit visit) {
        one(member);
        memos.write(member, Optional.ofNullable(memo).map(Text::text).orElse(""), visit.signedIn().id());
        return one(member);
    }

    @POST
    @Path("/{member: \\d{1,18}}/overrides")
    @Secured(CustomerFront.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Card allow(@PathParam("member") long member, @Nullable Wanted wanted, @Context Visit visit) {
        one(member);
        overrides.allow(member, wanted != null && wanted.once(), Optional.ofNullable(wanted).map(Wanted::reason).orElse(""), visit.signedIn().id());
        return one(member);
    }

    @DELETE
    @Path("/{member: \\d{1,18}}/overrides/{id: \\d{1,18}}")
    @Secured(CustomerFront.EDIT)
    public Card end(@PathParam("member") long member, @PathParam("id") long id, @Context Visit visit) {
        overrides.end(member, id, visit.signedIn().id());
        return one(member);
    }

    private List<Brief> briefs(List<Member> members) {
        Map<Long, Trust> trust = members.isEmpty() ? Map.of() : purchases.trust(members.stream().map(Member::id).toList());
        return members.stream().map(member -> new Brief(member.id(), member.name(), member.email(), member.assurance().name(), trust.get(member.id()))).toList();
    }
}
