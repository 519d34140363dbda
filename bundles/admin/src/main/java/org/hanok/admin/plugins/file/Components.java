package org.hanok.admin.plugins.file;

import java.util.List;
import java.util.Set;

/** What the component descriptions of a bundle (OSGi Compendium 112.4) tell of its part in a site. */
final class Components {

    private final Set<String> slots;
    private final Set<String> settings;
    private int pages;
    private boolean menu;
    private boolean search;

    Components(Set<String> slots, Set<String> settings) {
        this.slots = slots;
        this.settings = settings;
    }

    void add(List<SafeXml.Element> elements) {
        for (SafeXml.Element element : elements) {
            switch (element.name()) {
                case "component" -> pid(element.attribute("configuration-pid"));
                case "property" -> property(element);
                case "provide" -> provide(element.attribute("interface"));
                default -> {
                    continue;
                }
            }
        }
    }

    private void pid(String pids) {
        for (String pid : pids.split("\\s+")) {
            if (pid.startsWith("org.hanok.") && !pid.equals("org.hanok.demo")) {
                settings.add(pid);
            }
        }
    }

    private void property(SafeXml.Element element) {
        String value = element.attribute("value").isEmpty() ? element.text() : element.attribute("value");
        if (element.attribute("name").startsWith("hanok.slot.") && element.attribute("type").matches("|String")) {
            value.lines().map(String::strip).filter(slot -> !slot.isEmpty()).forEach(slots::add);
        }
        if (element.attribute("name").equals("osgi.jaxrs.resource")) {
            pages++;
        }
    }

    private void provide(String service) {
        menu |= service.equals("org.hanok.api.web.MenuContributor");
        search |= service.equals("org.hanok.api.search.SearchContributor");
    }

    Set<String> slots() {
        return slots;
    }

    Set<String> settings() {
        return settings;
    }

    int pages() {
        return pages;
    }

    boolean menu() {
        return menu;
    }

    boolean search() {
        return search;
    }
}
