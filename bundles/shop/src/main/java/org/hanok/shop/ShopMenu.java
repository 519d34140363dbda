package org.hanok.shop;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The shop's lines in the site's menus. */
@Component
public class ShopMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("main", "shop.menu.shop", "/shop", "ticket", 10, Secured.ANYONE),
                new MenuEntry("tabs", "shop.menu.shop", "/shop", "ticket", 20, Secured.ANYONE),
                new MenuEntry("footer", "shop.menu.all", "/shop", "", 10, Secured.ANYONE),
                new MenuEntry("admin", "shop.menu.products", "/admin/shop/product", "ticket", 110, "shop.products"),
                new MenuEntry("admin", "shop.menu.brands", "/admin/shop/brand", "tag", 111, "shop.products"),
                new MenuEntry("admin", "shop.menu.categories", "/admin/shop/category", "layer-group", 112, "shop.products"));
    }
}
