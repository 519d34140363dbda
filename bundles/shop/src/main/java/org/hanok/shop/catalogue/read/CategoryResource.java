package org.hanok.shop.catalogue.read;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The tree of categories with their brands, for machines. */
@Component(service = CategoryResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/shop/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.ANYONE)
public class CategoryResource {

    private final Catalogue catalogue;

    @Activate
    public CategoryResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public List<Node> tree() {
        Directory directory = catalogue.directory();
        return directory.below(null).stream().map(category -> Node.of(category, directory)).toList();
    }

    /** A category. @param brands those that hang on itself */
    public record Node(String slug, String name, String icon, String description, String url, List<Leaf> brands, List<Node> children) {

        static Node of(CategoryEntry category, Directory directory) {
            return new Node(category.slug(), category.name(), category.icon(), category.description(), category.path(),
                    directory.brands().stream().filter(brand -> brand.categoryId() == category.id()).map(Leaf::of).toList(),
                    directory.below(category.id()).stream().map(child -> of(child, directory)).toList());
        }
    }

    /** A brand. */
    public record Leaf(String slug, String name, String url) {

        static Leaf of(BrandEntry brand) {
            return new Leaf(brand.slug(), brand.name(), brand.path());
        }
    }
}
