package org.hanok.web.front;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceMethodInfoDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;

/** Which plugin answers which public address, read from what the JAX-RS whiteboard has really published. The longest known beginning of a path decides. */
@Component(service = Addresses.class)
public final class Addresses {

    private final JaxrsServiceRuntime runtime;
    private final ServiceReference<JaxrsServiceRuntime> reference;
    private final PluginApplications applications;
    private volatile Map<String, String> plugins = Map.of();
    private volatile Set<String> away = Set.of();
    private volatile Map<String, Integer> published = Map.of();
    private volatile long readAt = Long.MIN_VALUE;

    @Activate
    public Addresses(@Reference JaxrsServiceRuntime runtime, @Reference ServiceReference<JaxrsServiceRuntime> reference, @Reference PluginApplications applications) {
        this.runtime = runtime;
        this.reference = reference;
        this.applications = applications;
    }

    /** The plugin that answers this path. */
    Optional<String> plugin(String path) {
        if (readAt != changes()) {
            read();
        }
        Optional<String> owner = owner(path);
        if (owner.filter(plugin -> away.contains(plugin) && !applications.installed(plugin)).isPresent()) {
            // It was being replaced when the addresses were read, and has left for good since.
            read();
            return owner(path);
        }
        return owner;
    }

    private Optional<String> owner(String path) {
        Map<String, String> known = plugins;
        for (String start = path; !start.isEmpty(); start = start.substring(0, start.lastIndexOf('/'))) {
            String plugin = known.get(start);
            if (plugin != null) {
                return Optional.of(plugin);
            }
        }
        return Optional.ofNullable(known.get("/")).filter(home -> path.equals("/"));
    }

    /** Whether the plugin is installed and just not there at this moment, or only in part. */
    boolean isAway(String plugin) {
        if (published.getOrDefault(plugin, 0) < applications.resources(plugin)) {
            read();
        }
        return away.contains(plugin) || published.getOrDefault(plugin, 0) < applications.resources(plugin);
    }

    boolean allPresent() {
        return applications.names().stream().noneMatch(this::isAway);
    }

    private long changes() {
        return reference.getProperty("service.changecount") instanceof Number count ? count.longValue() : 0;
    }

    private synchronized void read() {
        long changes = changes();
        try {
            keep(runtime.getRuntimeDTO());
            readAt = changes;
        } catch (ConcurrentModificationException comingOrGoing) {
            // Aries JAX-RS walks lists that it changes while a plugin comes or goes. What was known holds until the next request looks again.
            readAt = Long.MIN_VALUE;
        }
    }

    private void keep(RuntimeDTO now) {
        Map<String, String> fresh = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (ApplicationDTO application : now.applicationDTOs) {
            counts.put(application.name, application.resourceDTOs.length);
            for (ResourceDTO resource : application.resourceDTOs) {
                for (ResourceMethodInfoDTO method : resource.resourceMethods) {
                    fresh.put(beginning(method.path), application.name);
                }
            }
        }
        // A plugin that is being replaced keeps its addresses, so that its visitors are told to wait and not that the page is gone.
        Set<String> missing = new HashSet<>();
        plugins.forEach((start, plugin) -> {
            if (counts.getOrDefault(plugin, 0) == 0 && applications.installed(plugin)) {
                missing.add(plugin);
                fresh.putIfAbsent(start, plugin);
            }
        });
        published = counts;
        plugins = fresh;
        away = missing;
    }

    /** The literal segments that a path template begins with. */
    static String beginning(String template) {
        int brace = template.indexOf('{');
        String literal = brace < 0 ? template : template.substring(0, template.lastIndexOf('/', brace));
        while (literal.length() > 1 && literal.endsWith("/")) {
            literal = literal.substring(0, literal.length() - 1);
        }
        return literal.isEmpty() ? "/" : literal.startsWith("/") ? literal : "/" + literal;
    }
}
