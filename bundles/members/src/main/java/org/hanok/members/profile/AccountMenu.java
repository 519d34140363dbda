package org.hanok.members.profile;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The member's own pages in the menus, and staff's line to all members. */
@Component
public class AccountMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "members.plugin", "/admin/members/account", "users", 120, "members.users"),
                new MenuEntry("tabs", "members.menu.overview", "/account", "user", 50, Secured.ANYONE),
                new MenuEntry("account", "members.menu.overview", "/account", "user", 10, Secured.MEMBER),
                new MenuEntry("account", "members.menu.profile", "/account/profile", "sliders", 60, Secured.MEMBER),
                new MenuEntry("account", "members.menu.password", "/account/password", "lock", 70, Secured.MEMBER),
                new MenuEntry("account", "members.menu.sessions", "/account/sessions", "desktop", 80, Secured.MEMBER),
                new MenuEntry("account", "members.menu.keys", "/account/keys", "key", 90, Secured.MEMBER));
    }
}
