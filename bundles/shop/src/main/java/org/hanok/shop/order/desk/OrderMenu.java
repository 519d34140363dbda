package org.hanok.shop.order.desk;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** Where orders are found in the site's menus. */
@Component
public class OrderMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("account", "shop.order.many", "/account/orders", "receipt", 10, Secured.MEMBER),
                new MenuEntry("tabs", "shop.order.many", "/account/orders", "receipt", 40, Secured.ANYONE),
                new MenuEntry("admin", "shop.admin.orders", QueueFront.PATH, "receipt", 20, OrderAdmin.SEE));
    }
}
