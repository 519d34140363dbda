package org.hanok.shop.cart;

import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The cart and its forms. Every change answers with a redirect, so that reloading never buys twice; a refusal shows the cart again with the reason. */
@Component(service = CartPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/cart")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(Secured.ANYONE)
public class CartPages {

    private final Carts carts;
    private final CartFront front;

    @Activate
    public CartPages(@Reference Carts carts, @Reference CartFront front) {
        this.carts = carts;
        this.front = front;
    }

    @GET
    public View show(@Context Visit visit) {
        return front.show(visit);
    }

    /** Puts a voucher in. With {@code go=checkout} its quantity is set instead of added, so that pressing "buy" twice does not double the order. */
    @POST
    public Response add(@FormParam("product") @DefaultValue("") String product, @FormParam("quantity") @DefaultValue("1") String quantity,
            @FormParam("go") @DefaultValue("") String go, @FormParam("method") @DefaultValue("") String method, @Context Visit visit) {
        if (go.equals("checkout")) {
            return answer(() -> carts.set(visit, number(product), Math.max(1, number(quantity))), checkout(method), visit);
        }
        return answer(() -> carts.add(visit, number(product), number(quantity)), "/cart", visit);
    }

    /** Sets a line's quantity; zero takes it out. The field is {@code quantity}, or {@code q} and the product, because names are ids on a page of many lines. */
    @POST
    @Path("/lines/{product}")
    public Response set(@PathParam("product") String product, MultivaluedMap<String, String> form, @Context Visit visit) {
        String quantity = form.containsKey("quantity") ? form.getFirst("quantity") : String.valueOf(form.getFirst("q" + product));
        return answer(() -> carts.set(visit, number(product), number(quantity)), "/cart", visit);
    }

    @POST
    @Path("/lines/{product}/remove")
    public Response remove(@PathParam("product") String product, @Context Visit visit) {
        return answer(() -> carts.remove(visit, number(product)), "/cart", visit);
    }

    @POST
    @Path("/clear")
    public Response clear(@Context Visit visit) {
        return answer(() -> carts.clear(visit), "/cart", visit);
    }

    private Response answer(Runnable change, String next, Visit visit) {
        try {
            change.run();
            return Response.seeOther(URI.create(next)).build();
        } catch (Refused refused) {
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.refused(refused, visit)).build();
        }
    }

    private static String checkout(String method) {
        return method.matches("[a-z][a-z0-9-]{0,30}") ? "/checkout?method=" + method : "/checkout";
    }

    /** A whole number as typed; anything else is refused like a quantity out of range. */
    private int number(String text) {
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw new Refused("shop.cart.refused.quantity", carts.most());
        }
        return Integer.parseInt(text.strip());
    }
}
