package org.hanok.web.open;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The way home in the phone's tab bar. */
@Component
public final class HomeMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("tabs", "web.menu.home", "/", "house", 10, Secured.ANYONE));
    }
}
