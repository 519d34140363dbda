package org.hanok.admin.stock;

import java.util.List;
import java.util.Set;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;

public class ProductAdmin implements AdminModel<Product> {

    private final class Close implements AdminAction<Product> {

        @Override
        public String name() {
            return "close";
        }

        @Override
        public String permission() {
            return "stock.close";
        }

        @Override
        public int apply(List<Product> selected, Visit visit) {
            selected.forEach(Product::close);
            return selected.size();
        }
    }

    @Override
    public Class<Product> entity() {
        return Product.class;
    }

    @Override
    public String permission() {
        return "stock.products";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "brand", "price", "status", "supplierNote", "created");
    }

    @Override
    public List<String> searched() {
        return List.of("name", "slug", "brand.name", "supplierNote");
    }

    @Override
    public List<String> filters() {
        return List.of("status", "active", "created", "brand");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("created");
    }

    @Override
    public Set<String> masked() {
        return Set.of("supplierNote");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("description");
    }

    @Override
    public List<String> inlines() {
        return List.of("faces");
    }

    @Override
    public List<AdminAction<Product>> actions() {
        return List.of(new Close());
    }

    @Override
    public void saving(Product product) {
        if (product.price() == 13) {
            throw new Refused("stock.unlucky", 13);
        }
        if (product.name().equals("nameless")) {
            throw new Refused("stock.product.name.odd");
        }
    }

    @Override
    public String viewOnSite(Product product) {
        return "/stock/" + product.id();
    }
}
