package org.hanok.payment.inbox;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The payer's way to the provider's page and back. The unguessable charge id is the key to both. */
@Component(service = PayPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path("/payment")
@Produces(MediaType.TEXT_HTML)
public class PayPages {

    private static final Logger log = LoggerFactory.getLogger(PayPages.class);

    private final Charges charges;
    private final Confirmation confirmation;

    @Activate
    public PayPages(@Reference Charges charges, @Reference Confirmation confirmation) {
        this.charges = charges;
        this.confirmation = confirmation;
    }

    /** A page of ours in between, because a form's redirect may not leave the site ({@code form-action}). It goes on by itself. */
    @GET
    @Path("/pay/{charge}")
    @Secured(Secured.ANYONE)
    public Response pay(@PathParam("charge") String code) {
        Charge charge = charges.byCode(code).orElseThrow(NotFound::new);
        if (charge.state() != ChargeState.PENDING || charge.provider().isEmpty()) {
            return Response.seeOther(URI.create(charge.comeBack())).build();
        }
        View page = View.of("payment/pay", Map.of("what", charge.title(), "amount", charge.money(), "next", charge.provider(), "back", charge.comeBack()));
        return Response.ok(page.layout("bare")).header("Refresh", "1;url=" + charge.provider()).header("Cache-Control", "no-store").build();
    }

    /** The provider sends the browser here. What its query says is ignored: the provider itself is asked. */
    @GET
    @Path("/return/{charge}")
    @Secured(Secured.ANYONE)
    public Response comeBack(@PathParam("charge") String code) {
        Charge charge = charges.byCode(code).orElseThrow(NotFound::new);
        if (charge.state() == ChargeState.PENDING) {
            asked(code);
        }
        return Response.seeOther(URI.create(charge.comeBack())).header("Cache-Control", "no-store").build();
    }

    private void asked(String code) {
        try {
            confirmation.ask(code, true);
        } catch (Refused notNow) {
            log.warn("charge {} is unsure after the payer came back: {}", code, notNow.key());
        }
    }
}
