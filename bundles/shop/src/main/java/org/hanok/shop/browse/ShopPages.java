package org.hanok.shop.browse;

import java.time.Duration;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.home.ShopHome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The pages anyone may look at. Strangers get them from the page cache, which drops them when a price or the stock changes. */
@Component(service = ShopPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/shop")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.ANYONE)
public class ShopPages {

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final ShopHome home;
    private final CategoryFront categories;
    private final ProductFront products;

    @Activate
    public ShopPages(@Reference ShopHome home, @Reference CategoryFront categories, @Reference ProductFront products) {
        this.home = home;
        this.categories = categories;
        this.products = products;
    }

    @GET
    public View home(@Context Visit visit) {
        return home.show(visit).cached(KEPT);
    }

    @GET
    @Path("/categories/{slug}")
    public View category(@PathParam("slug") String slug, @QueryParam("brand") List<String> brands, @QueryParam("price") List<String> prices,
            @QueryParam("stock") @DefaultValue("") String stock, @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("page") @DefaultValue("1") String page, @Context Visit visit) {
        return categories.show(slug, Choice.read(brands, prices, stock, sort, page), visit).cached(KEPT);
    }

    @GET
    @Path("/products/{slug}")
    public View product(@PathParam("slug") String slug, @Context Visit visit) {
        return products.show(slug, visit).cached(KEPT);
    }
}
