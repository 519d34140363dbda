package org.hanok.shop.catalogue.read;

import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What is sold, for machines. */
@Component(service = ProductResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/shop/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.ANYONE)
public class ProductResource {

    private final Catalogue catalogue;
    private final Stock stock;

    @Activate
    public ProductResource(@Reference Catalogue catalogue, @Reference Stock stock) {
        this.catalogue = catalogue;
        this.stock = stock;
    }

    /** Products on sale, oldest first. Two statements. @param cursor the {@code next} of the slice before @param limit 1 to 100 */
    @GET
    public Slice<Item> list(@QueryParam("cursor") @DefaultValue("") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
        int size = Slice.size(limit);
        List<Listing> found = catalogue.after(Slice.id(cursor), size + 1);
        Map<Long, Long> left = stock.available(found.stream().map(Listing::productId).toList());
        return Slice.of(found, size, Listing::productId, listing -> Item.of(listing.offer(), listing.subtitle(), left));
    }

    /** One product with its brand's other denominations. One statement. */
    @GET
    @Path("/{slug}")
    public Detail detail(@PathParam("slug") String slug) {
        ProductPage page = catalogue.bySlug(slug).orElseThrow(NotFound::new);
        return new Detail(Item.of(page.offer(), page.subtitle(), page.left()), page.description(), page.brand().slug(), page.brand().description(),
                page.siblings().stream().filter(sibling -> !sibling.equals(page.offer())).map(sibling -> Item.of(sibling, page.subtitle(), page.left())).toList());
    }

    /** @param available whether at least one could be bought now @param discountPercent whole percent off the list price */
    public record Item(long id, String slug, String name, String brand, String subtitle, Money faceValue, Money listPrice, Money price, int discountPercent,
            boolean available, String url) {

        static Item of(Offer offer, String subtitle, Map<Long, Long> left) {
            return new Item(offer.productId(), offer.slug(), offer.name(), offer.brand(), subtitle, offer.faceValue(), offer.listPrice(), offer.price(),
                    offer.percentOff(), left.getOrDefault(offer.productId(), 0L) > 0, offer.path());
        }
    }

    /** @param description and @param brandDescription Markdown */
    public record Detail(Item product, String description, String brandSlug, String brandDescription, List<Item> siblings) {
    }
}
