package org.hanok.web.front;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.hanok.web.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jaxrs.whiteboard.JaxrsWhiteboardConstants;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Gives every plugin with resources a JAX-RS application of its own, named after it, in a servlet context of its own: what one plugin does to its context or its
 * resources never touches another's requests. An application is not published before the guard is there (fail closed).
 */
@Component(service = PluginApplications.class)
public final class PluginApplications {

    static final String BASE = "/~";
    private final BundleContext context;
    private final Map<String, Entry> entries = new HashMap<>();
    private final ServiceTracker<Object, String> resources;

    private static final class Entry {
        private final ServiceRegistration<Application> registration;
        private int resources;

        Entry(ServiceRegistration<Application> registration) {
            this.registration = registration;
        }
    }

    @Activate
    public PluginApplications(BundleContext context) throws InvalidSyntaxException {
        this.context = context;
        resources = new ServiceTracker<>(context, FrameworkUtil.createFilter("(" + JaxrsWhiteboardConstants.JAX_RS_RESOURCE + "=true)"), null) {
            @Override
            public String addingService(ServiceReference<Object> reference) {
                String plugin = plugin(reference.getBundle());
                if (plugin != null) {
                    arrived(plugin);
                }
                return plugin;
            }

            @Override
            public void removedService(ServiceReference<Object> reference, String plugin) {
                left(plugin);
            }
        };
        resources.open();
    }

    @Deactivate
    void close() {
        resources.close();
    }

    /** Whether a bundle of that plugin is installed, running or not. */
    boolean installed(String plugin) {
        for (Bundle bundle : context.getBundles()) {
            if (plugin.equals(plugin(bundle))) {
                return true;
            }
        }
        return false;
    }

    synchronized Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /** How many resources the plugin offers to the whiteboard. */
    synchronized int resources(String plugin) {
        Entry entry = entries.get(plugin);
        return entry == null ? 0 : entry.resources;
    }

    private static String plugin(Bundle bundle) {
        return bundle == null ? null : bundle.getHeaders("").get(Plugins.HEADER);
    }

    private synchronized void arrived(String plugin) {
        entries.computeIfAbsent(plugin, this::register).resources++;
    }

    private synchronized void left(String plugin) {
        Entry entry = entries.get(plugin);
        if (entry != null && --entry.resources == 0) {
            entries.remove(plugin);
            entry.registration.unregister();
        }
    }

    private Entry register(String plugin) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(JaxrsWhiteboardConstants.JAX_RS_NAME, plugin);
        properties.put(JaxrsWhiteboardConstants.JAX_RS_APPLICATION_BASE, BASE + plugin);
        properties.put(JaxrsWhiteboardConstants.JAX_RS_EXTENSION_SELECT, "(" + JaxrsWhiteboardConstants.JAX_RS_NAME + "=hanok.guard)");
        properties.put(Constants.SERVICE_DESCRIPTION, "Resources of " + plugin);
        return new Entry(context.registerService(Application.class, new Application(), properties));
    }
}
