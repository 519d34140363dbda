package org.hanok.notifier.staff;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** Lines for notices: staff's, and the members' own. */
@Component(service = MenuContributor.class)
public class NotifierMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "notifier.menu.dispatches", NoticePages.HOME, "paper-plane", 230, DispatchAdmin.PERMISSION),
                new MenuEntry("admin", "notifier.menu.subscriptions", "/admin/notifier/events", "bell", 231, "notifier.subscriptions"),
                new MenuEntry("account", "notifier.menu.choices", "/account/notices", "bell", 65, Secured.MEMBER));
    }
}
