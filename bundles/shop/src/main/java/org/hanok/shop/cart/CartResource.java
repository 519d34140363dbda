package org.hanok.shop.cart;

import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The cart for machines. */
@Component(service = CartResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/shop/v1/cart")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.ANYONE)
public class CartResource {

    private final Carts carts;
    private final Baskets baskets;

    @Activate
    public CartResource(@Reference Carts carts, @Reference Baskets baskets) {
        this.carts = carts;
        this.baskets = baskets;
    }

    @GET
    public Content content(@Context Visit visit) {
        return Content.of(baskets.of(visit));
    }

    /** Replaces all lines; an empty list empties the cart. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Content replace(Lines wanted, @Context Visit visit) {
        if (wanted == null || wanted.lines() == null || wanted.lines().stream().anyMatch(Objects::isNull)) {
            throw new Refused("shop.cart.refused.quantity", carts.most());
        }
        carts.replace(visit, wanted.lines());
        return content(visit);
    }

    /** What a cart is to hold. */
    public record Lines(List<CartLine> lines) {
    }

    /** What a cart holds. @param quantity and @param total count only what can be bought as it stands */
    public record Content(List<Row> lines, int quantity, Money total, boolean ready) {

        static Content of(Basket basket) {
            return new Content(basket.rows().stream().map(Row::of).toList(), basket.quantity(), basket.total(), basket.isReady());
        }
    }

    /** @param trouble {@code none}, {@code gone}, {@code sold-out}, {@code short} or {@code currency} */
    public record Row(long productId, String slug, String name, int quantity, Money price, Money total, long available, String trouble) {

        static Row of(BasketRow row) {
            return new Row(row.offer().productId(), row.offer().slug(), row.offer().name(), row.quantity(), row.offer().price(), row.total(), row.left(),
                    row.trouble().word());
        }
    }
}
