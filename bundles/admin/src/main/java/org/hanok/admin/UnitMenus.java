package org.hanok.admin;

import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManagerFactory;
import org.hanok.api.web.MenuContributor;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentFactory;
import org.osgi.service.component.ComponentInstance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Keeps one {@link UnitMenu} for every persistence unit: the site's menus are gathered anew whenever a contributor comes or goes, so each unit's line is a
 * contributor of its own. Knows units by name only.
 */
@Component(service = {}, immediate = true)
public class UnitMenus {

    private final ComponentFactory<MenuContributor> factory;
    private final Map<String, ComponentInstance<MenuContributor>> menus = new ConcurrentHashMap<>();

    @Activate
    public UnitMenus(@Reference(target = "(component.factory=" + UnitMenu.FACTORY + ")") ComponentFactory<MenuContributor> factory) {
        this.factory = factory;
    }

    @Deactivate
    void close() {
        menus.values().forEach(ComponentInstance::dispose);
    }

    @Reference(name = "unit", service = EntityManagerFactory.class, target = "(&(osgi.unit.name=*)(!(osgi.unit.name=admin)))", cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(ServiceReference<EntityManagerFactory> unit) {
        menus.computeIfAbsent(name(unit), name -> factory.newInstance(new Hashtable<>(Map.of(UnitMenu.UNIT, name))));
    }

    void remove(ServiceReference<EntityManagerFactory> unit) {
        Optional.ofNullable(menus.remove(name(unit))).ifPresent(ComponentInstance::dispose);
    }

    private static String name(ServiceReference<EntityManagerFactory> unit) {
        return String.valueOf(unit.getProperty("osgi.unit.name"));
    }
}
