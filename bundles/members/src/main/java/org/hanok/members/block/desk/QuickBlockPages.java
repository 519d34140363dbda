package org.hanok.members.block.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.block.Blocked;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Blocks what is known of an account, from a customer's page. */
@Component(service = QuickBlockPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/admin/members/customers")
@Produces(MediaType.TEXT_HTML)
@Secured(BlockFront.EDIT)
public class QuickBlockPages {

    private final BlockDesk desk;
    private final Customer customer;
    private final Clock clock;
    private final Messages messages;

    @Activate
    public QuickBlockPages(@Reference BlockDesk desk, @Reference Customer customer, @Reference Clock clock, @Reference Messages messages) {
        this.desk = desk;
        this.customer = customer;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param what {@code EMAIL} or {@code PERSON} of the account, or {@code ADDRESS:} or {@code DEVICE:} and one of its sign-ins' @param days 0 for no end */
    @POST
    @Path("/{id: \\d{1,18}}/block")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response block(@PathParam("id") long id, @FormParam("what") @DefaultValue("") String what, @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("days") @DefaultValue("0") int days, @Context Visit visit) {
        Customer.Account account = customer.account(id).stream().findFirst().orElseThrow(NotFound::new);
        Instant until = days > 0 && days <= 365 ? clock.instant().plus(Duration.ofDays(days)) : null;
        try {
            desk.add(wish(what, account, reason, until), visit);
            return Response.seeOther(URI.create(customer(id) + "?done=block")).build();
        } catch (Refused e) {
            String why = messages.get(visit.locale(), e.key(), e.arguments());
            View again = View.of("members/block-again", Map.of("path", "/admin/members/customers/" + id + "/block", "back", customer(id), "name", account.email(),
                    "what", what, "reason", reason, "days", days, "errors", Map.of("reason", why))).layout("admin").status(422);
            return Response.status(422).entity(again).build();
        }
    }

    private static String customer(long id) {
        return "/admin/shop/customers/" + id;
    }

    private static Wish wish(String what, Customer.Account account, String reason, @Nullable Instant until) {
        String[] parts = what.split(":", 2);
        Kind kind = BlockPages.kind(parts[0]);
        Blocked blocked = switch (kind) {
            case EMAIL -> Blocked.of(kind, account.email());
            case PERSON -> new Blocked(kind, proven(account));
            case ADDRESS, DEVICE -> Blocked.of(kind, parts.length == 2 ? parts[1] : "");
            case PHONE, COUNTRY -> throw new Refused("members.block.odd.kind");
        };
        return new Wish(blocked, reason, until);
    }

    private static String proven(Customer.Account account) {
        if (account.person().isEmpty()) {
            throw new Refused("members.block.unproven");
        }
        return account.person();
    }
}
