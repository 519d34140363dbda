package org.hanok.shop.catalogue.desk;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.catalogue.Product;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Products in the back office. Orders refer to them, so they are switched off, never deleted. */
@Component(service = AdminModel.class)
public class ProductAdmin implements AdminModel<Product> {

    public static final String SEE = "shop.products";
    static final String CHANGE = "shop.products.edit";

    private final Changes changes;

    @Activate
    public ProductAdmin(@Reference Changes changes) {
        this.changes = changes;
    }

    @Override
    public Class<Product> entity() {
        return Product.class;
    }

    @Override
    public String permission() {
        return SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "brand", "price", "faceValue", "listPrice", "enabled", "changed");
    }

    @Override
    public List<String> searched() {
        return List.of("name", "slug");
    }

    @Override
    public List<String> filters() {
        return List.of("brand", "enabled", "changed");
    }

    @Override
    public String order() {
        return "name";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("created", "changed", "sold");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("description");
    }

    @Override
    public boolean deletable() {
        return false;
    }

    @Override
    public void saving(Product product) {
        changes.product(product);
    }

    @Override
    public String viewOnSite(Product product) {
        return "/shop/products/" + product.slug();
    }
}
