package org.hanok.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The menu's line for the data of one unit, unless its plugin leads there by lines of its own. Made by {@link UnitMenus} for as long as the unit is there.
 * Everything is found from "all data" besides.
 */
@Component(service = MenuContributor.class, factory = UnitMenu.FACTORY)
public class UnitMenu implements MenuContributor {

    static final String FACTORY = "org.hanok.admin.unit.menu";
    static final String UNIT = "unit";
    private static final int DATA = 100;
    private static final int LAST = 80;
    private static final List<String> ORDER = List.of("shop", "payment", "members", "verification", "notifier", "blog", "docs", "board", "comments", "news", "search");
    private static final Map<String, String> ICONS = Map.ofEntries(Map.entry("shop", "ticket"), Map.entry("payment", "building-columns"), Map.entry("members", "users"),
            Map.entry("verification", "id-card"), Map.entry("notifier", "paper-plane"), Map.entry("blog", "newspaper"), Map.entry("docs", "book"),
            Map.entry("board", "comments"), Map.entry("comments", "comment"), Map.entry("news", "rss"), Map.entry("search", "magnifying-glass"));
    private final String unit;
    private final Messages messages;

    @Reference(target = "(!(" + UNIT + "=*))", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<MenuContributor> others = List.of();

    @Activate
    public UnitMenu(Map<String, Object> properties, @Reference Messages messages) {
        unit = String.valueOf(properties.get(UNIT));
        this.messages = messages;
    }

    /** Whoever may do anything with the plugin sees the line; what they see behind it is each entity's own permission. */
    @Override
    public List<MenuEntry> entries() {
        if (others.stream().flatMap(other -> other.entries().stream()).anyMatch(this::leadsHere)) {
            return List.of();
        }
        String label = Stream.of(unit + ".plugin", "admin.unit." + unit).filter(messages::has).findFirst().orElse(unit);
        int place = ORDER.contains(unit) ? ORDER.indexOf(unit) * 5 : LAST;
        return List.of(new MenuEntry("admin", label, "/admin/" + unit, ICONS.getOrDefault(unit, "puzzle-piece"), DATA + place, unit + ".data"));
    }

    private boolean leadsHere(MenuEntry entry) {
        return entry.menu().equals("admin") && entry.href().startsWith("/admin/" + unit + "/");
    }
}
