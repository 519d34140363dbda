package org.hanok.shop.risk.desk;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Where rules are found in the back office. */
@Component
public class RiskMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "shop.risk.menu", RuleFront.PATH, "shield-halved", 58, RulePages.SEE));
    }
}
