package org.hanok.shop.catalogue.desk;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.catalogue.Category;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Categories in the back office. The database keeps one that still holds brands. */
@Component(service = AdminModel.class)
public class CategoryAdmin implements AdminModel<Category> {

    private final Changes changes;

    @Activate
    public CategoryAdmin(@Reference Changes changes) {
        this.changes = changes;
    }

    @Override
    public Class<Category> entity() {
        return Category.class;
    }

    @Override
    public String permission() {
        return ProductAdmin.SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "parent", "slug", "icon", "position");
    }

    @Override
    public List<String> searched() {
        return List.of("name", "slug");
    }

    @Override
    public List<String> filters() {
        return List.of("parent");
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
    public void saving(Category category) {
        changes.category(category);
    }

    @Override
    public String viewOnSite(Category category) {
        return "/shop/categories/" + category.slug();
    }
}
