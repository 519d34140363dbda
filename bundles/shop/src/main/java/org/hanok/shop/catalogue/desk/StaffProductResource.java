package org.hanok.shop.catalogue.desk;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Secured;
import org.hanok.shop.catalogue.ProductDraft;
import org.hanok.shop.catalogue.read.Slice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Products for staff's machines: the same permissions as the back office, one to see and one to change. */
@Component(service = StaffProductResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Secured(ProductAdmin.SEE)
public class StaffProductResource {

    private final Products products;

    @Activate
    public StaffProductResource(@Reference Products products) {
        this.products = products;
    }

    /** @param text part of a name or slug @param cursor the {@code next} of the slice before @param limit 1 to 100 */
    @GET
    public Slice<StaffProduct> list(@QueryParam("q") @DefaultValue("") String text, @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        int size = Slice.size(limit);
        List<StaffProduct> found = products.after(Slice.id(cursor), text.strip(), size + 1);
        return Slice.of(found, size, StaffProduct::id, product -> product);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public StaffProduct one(@PathParam("id") long id) {
        return products.byId(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(ProductAdmin.CHANGE)
    @Answers(value = StaffProduct.class, status = 201)
    public Response create(ProductDraft draft) {
        return Response.status(Response.Status.CREATED).entity(products.create(given(draft))).build();
    }

    @PUT
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(ProductAdmin.CHANGE)
    public StaffProduct update(@PathParam("id") long id, ProductDraft draft) {
        return products.update(id, given(draft));
    }

    /** Another price, and nothing else. */
    @PUT
    @Path("/{id: [0-9]{1,18}}/price")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(ProductAdmin.CHANGE)
    public StaffProduct reprice(@PathParam("id") long id, Price price) {
        return products.reprice(id, given(given(price).price()));
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new Refused("shop.product.refused.amounts");
        }
        return body;
    }

    /** The new price of one voucher. */
    public record Price(Money price) {
    }
}
