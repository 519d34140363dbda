package org.hanok.shop.refund.desk;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.hanok.shop.refund.page.RefundFront;
import org.osgi.service.component.annotations.Component;

/** Where refunds are found in the site's menus. */
@Component
public class RefundMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("account", "shop.refund.many", RefundFront.PATH, "rotate-left", 20, Secured.MEMBER),
                new MenuEntry("admin", "shop.refund.many", DeskFront.PATH, "rotate-left", 25, DeskFront.SEE));
    }
}
