package org.hanok.shop.order.checkout;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** From the cart to an order. What is refused shows the form again with the reason; nothing typed is lost. */
@Component(service = CheckoutPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/checkout")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class CheckoutPages {

    private final CheckoutFront front;
    private final Orders orders;
    private final Messages messages;

    @Activate
    public CheckoutPages(@Reference CheckoutFront front, @Reference Orders orders, @Reference Messages messages) {
        this.front = front;
        this.orders = orders;
        this.messages = messages;
    }

    @GET
    public View show(@QueryParam("method") @DefaultValue("") String method, @Context Visit visit) {
        return front.show(visit, method);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(@FormParam("key") @DefaultValue("") String key, @FormParam("method") @DefaultValue("") String method,
            @FormParam("total") @DefaultValue("") String total, @FormParam("currency") @DefaultValue("KRW") String currency,
            @FormParam("own") boolean own, @FormParam("opened") boolean opened,
            @FormParam("was") @DefaultValue("") String was, @FormParam("repriced") boolean repriced, @Context Visit visit) {
        if (!key.matches("[A-Za-z0-9-]{8,64}") || !total.matches("[0-9]{1,15}") || !was.matches("[0-9]{0,15}") || !currency.matches("[A-Z]{3}") || !CheckoutFront.proven(visit)) {
            return html(front.show(visit, method).status(422));
        }
        CheckoutForm form = new CheckoutForm(key, method, Draft.seen(Long.parseLong(total), currency), own, opened,
                was.isEmpty() ? null : Draft.seen(Long.parseLong(was), currency), repriced);
        Words words = new Words(messages, visit.locale());
        Map<String, String> errors = form.errors(words);
        return errors.isEmpty() ? place(form, words, visit) : html(front.view(visit, form, errors));
    }

    private Response place(CheckoutForm form, Words words, Visit visit) {
        try {
            return Response.seeOther(URI.create(orders.place(visit, form.draft()).onward())).build();
        } catch (DuplicateOrder second) {
            return html(front.view(visit, form, Map.of("", words.get(second.key(), second.arguments())), second.number()));
        } catch (Refused refused) {
            return html(front.view(visit, form, Map.of("", words.get(refused.key(), refused.arguments()))));
        }
    }

    private static Response html(View view) {
        return Response.status(view.status()).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
    }
}
