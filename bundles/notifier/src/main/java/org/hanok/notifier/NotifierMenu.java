package org.hanok.notifier;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Staff's lines for notices. */
@Component(service = MenuContributor.class)
public class NotifierMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "notifier.menu.dispatches", "/admin/notifier/dispatch", "paper-plane", 230, DispatchAdmin.PERMISSION),
                new MenuEntry("admin", "notifier.menu.subscriptions", "/admin/notifier/subscription", "bell", 231, "notifier.subscriptions"));
    }
}
