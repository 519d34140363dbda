package org.hanok.payment.credit;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Members' credits for staff: who has some, paying it out, and using it for an open order. */
@Component(service = CreditPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path(CreditPages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(CreditPages.PERMISSION)
public class CreditPages {

    public static final String HOME = "/admin/payment/credits";
    public static final String PERMISSION = "payment.credits";

    private final Credits credits;
    private final Charges charges;
    private final Messages messages;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Members> members = List.of();

    @Activate
    public CreditPages(@Reference Credits credits, @Reference Charges charges, @Reference Messages messages) {
        this.credits = credits;
        this.charges = charges;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        List<Credit> all = credits.all();
        Map<Long, String> names = members.stream().findFirst().map(there -> there.byIds(all.stream().map(Credit::member).toList())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        return View.of("payment/credits", Map.of("credits", all, "names", names, "done",
                done.matches("payout|use") ? messages.get(visit.locale(), "payment.credit.done." + done) : "")).layout("admin");
    }

    @GET
    @Path("/{member}")
    public View one(@PathParam("member") long member) {
        return view(member, "", "");
    }

    @POST
    @Path("/{member}/payout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(PERMISSION + ".edit")
    public Response payOut(@PathParam("member") long member, @FormParam("amount") @DefaultValue("") String amount, @FormParam("note") @DefaultValue("") String note,
            @FormParam("key") @DefaultValue("") String key, @Context Visit visit) {
        return decided(member, visit, "payout", note, () -> credits.payOut(member, won(amount), note, key, visit.signedIn().id()));
    }

    @POST
    @Path("/{member}/use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(PERMISSION + ".edit")
    public Response use(@PathParam("member") long member, @FormParam("charge") @DefaultValue("") String charge, @Context Visit visit) {
        return decided(member, visit, "use", "", () -> credits.use(charge));
    }

    private Response decided(long member, Visit visit, String done, String note, Runnable work) {
        try {
            work.run();
            return Response.seeOther(URI.create(HOME + "?done=" + done)).build();
        } catch (Refused refused) {
            View page = view(member, messages.get(visit.locale(), refused.key(), refused.arguments()), note);
            return Response.status(422).entity(page.status(422)).type(MediaType.TEXT_HTML_TYPE).build();
        }
    }

    private View view(long member, String error, String note) {
        Map<String, Object> model = new HashMap<>();
        model.put("member", member);
        model.put("name", members.stream().findFirst().flatMap(there -> there.byId(member)).map(Member::name).orElse("#" + member));
        model.put("balance", credits.of(member));
        model.put("open", charges.waiting(member).stream().map(Open::of).toList());
        model.put("key", UUID.randomUUID().toString());
        model.put("error", error);
        model.put("note", note);
        return View.of("payment/credit", model).layout("admin");
    }

    private static Money won(String amount) {
        String digits = amount.replace(",", "").strip();
        if (!digits.matches("[0-9]{1,12}")) {
            throw new Refused("payment.credit.amount.bad");
        }
        return Money.won(Long.parseLong(digits));
    }

    /** An order of the member that waits for a transfer. */
    public record Open(String charge, String order, String title, Money amount) {

        static Open of(Charge charge) {
            return new Open(charge.code(), charge.subject().id(), charge.title(), charge.money());
        }
    }
}
