package org.hanok.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanok.api.web.PageWidget;
import org.hanok.web.Plugins;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The widgets of all plugins, by slot. */
@Component(service = Widgets.class)
public final class Widgets {

    private final List<Placed> placed = new CopyOnWriteArrayList<>();
    private final Plugins plugins;

    @Activate
    public Widgets(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** @param slots names, where {@code *.below} stands for every slot that ends so */
    record Placed(PageWidget widget, String name, String plugin, List<String> slots, int order, int seconds) {

        boolean isIn(String slot) {
            return slots.stream().anyMatch(name -> name.equals(slot) || name.startsWith("*") && slot.endsWith(name.substring(1)));
        }
    }

    @Reference(service = PageWidget.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(PageWidget widget, ServiceReference<PageWidget> reference) {
        Map<String, Object> properties = FrameworkUtil.asMap(reference.getProperties());
        Object slots = properties.get("hanok.slot.value") == null ? properties.get("hanok.slot.slot") : properties.get("hanok.slot.value");
        List<String> names = slots instanceof String[] many ? List.of(many) : List.of(String.valueOf(slots));
        placed.add(new Placed(widget, String.valueOf(properties.get("component.name")), plugin(reference), names,
                number(properties, "order", 100), number(properties, "seconds", 0)));
        plugins.changed();
    }

    void remove(PageWidget widget) {
        placed.removeIf(one -> one.widget() == widget);
        plugins.changed();
    }

    List<Placed> in(String slot) {
        return placed.stream().filter(one -> one.isIn(slot)).sorted(Comparator.comparingInt(Placed::order).thenComparing(Placed::name)).toList();
    }

    private static String plugin(ServiceReference<PageWidget> reference) {
        String plugin = reference.getBundle() == null ? null : reference.getBundle().getHeaders("").get(Plugins.HEADER);
        return plugin == null ? "" : plugin;
    }

    private static int number(Map<String, Object> properties, String name, int otherwise) {
        return properties.get("hanok.slot." + name) instanceof Number number ? number.intValue() : otherwise;
    }
}
