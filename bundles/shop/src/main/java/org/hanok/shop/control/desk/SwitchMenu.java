package org.hanok.shop.control.desk;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.shop.control.Levers;
import org.osgi.service.component.annotations.Component;

/** The way to the switches in staff's menu. */
@Component
public class SwitchMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "shop.switch.menu", Levers.PATH, "sliders", 60, SwitchFront.SEE));
    }
}
