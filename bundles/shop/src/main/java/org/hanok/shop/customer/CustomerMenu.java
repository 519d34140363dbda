package org.hanok.shop.customer;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The way to the customers in staff's menu. */
@Component
public class CustomerMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "shop.customer.menu", CustomerFront.PATH, "users", 50, CustomerFront.SEE));
    }
}
