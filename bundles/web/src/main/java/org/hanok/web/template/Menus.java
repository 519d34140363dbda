package org.hanok.web.template;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.web.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The site's menus, gathered from plugins when one comes or goes. */
@Component(service = Menus.class)
public final class Menus {

    private volatile List<MenuEntry> entries = List.of();
    private final Set<MenuContributor> contributors = ConcurrentHashMap.newKeySet();
    private final Plugins plugins;

    @Activate
    public Menus(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(MenuContributor contributor) {
        contributors.add(contributor);
        gather();
    }

    void remove(MenuContributor contributor) {
        contributors.remove(contributor);
        gather();
    }

    List<MenuEntry> entries() {
        return entries;
    }

    private synchronized void gather() {
        entries = contributors.stream().flatMap(contributor -> contributor.entries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::href)).toList();
        plugins.changed();
    }
}
