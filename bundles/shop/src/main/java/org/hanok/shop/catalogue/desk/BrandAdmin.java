package org.hanok.shop.catalogue.desk;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.catalogue.Brand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brands in the back office. Switched off, never deleted. */
@Component(service = AdminModel.class)
public class BrandAdmin implements AdminModel<Brand> {

    private final Changes changes;

    @Activate
    public BrandAdmin(@Reference Changes changes) {
        this.changes = changes;
    }

    @Override
    public Class<Brand> entity() {
        return Brand.class;
    }

    @Override
    public String permission() {
        return ProductAdmin.SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "category", "slug", "risky", "refundable", "enabled", "position");
    }

    @Override
    public List<String> searched() {
        return List.of("name", "slug");
    }

    @Override
    public List<String> filters() {
        return List.of("category", "risky", "refundable", "enabled");
    }

    @Override
    public String order() {
        return "position";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("changed");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("description", "refundText", "refundTextEn");
    }

    @Override
    public boolean deletable() {
        return false;
    }

    @Override
    public void saving(Brand brand) {
        changes.brand(brand);
    }

    @Override
    public String viewOnSite(Brand brand) {
        return "/shop/categories/" + brand.slug();
    }
}
