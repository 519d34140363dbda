package org.hanok.admin;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The back office's own lines: work first (below 100), data (100 to 199), running the site (from 200). */
@Component
public class AdminMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(entry("admin.menu.home", "/admin", "gauge-high", 0, "admin.home"),
                entry("admin.menu.data", "/admin/data", "database", 190, "admin.home"),
                entry("admin.menu.plugins", "/admin/plugins", "puzzle-piece", 200, "admin.plugins"),
                entry("admin.menu.routes", "/admin/routes", "route", 210, "admin.runtime"),
                entry("admin.menu.jobs", "/admin/jobs", "clock", 220, "admin.runtime"),
                entry("admin.menu.outbox", "/admin/outbox", "paper-plane", 230, "admin.runtime"),
                entry("admin.menu.settings", "/admin/settings", "gear", 240, "admin.settings"),
                entry("admin.menu.history", "/admin/history", "clipboard-list", 250, "admin.history"));
    }

    private static MenuEntry entry(String label, String href, String icon, int order, String permission) {
        return new MenuEntry("admin", label, href, icon, order, permission);
    }
}
