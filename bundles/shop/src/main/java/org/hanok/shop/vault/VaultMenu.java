package org.hanok.shop.vault;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Where stock is found in the back office. */
@Component
public class VaultMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "shop.pins.menu", "/admin/shop/stock", "boxes-stacked", 40, VaultTabs.SEE));
    }
}
