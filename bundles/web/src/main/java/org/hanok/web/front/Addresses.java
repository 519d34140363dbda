package org.hanok.web.front;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceMethodInfoDTO;

/** Which plugin answers which public address, read from what the JAX-RS whiteboard has really published. The longest known beginning of a path decides. */
@Component(service = Addresses.class)
public final class Addresses {

    private final JaxrsServiceRuntime runtime;
    private final PluginApplications applications;
    private volatile Map<String, String> plugins = Map.of();
    private volatile Set<String> away = Set.of();
    private volatile boolean stale = true;

    @Activate
    public Addresses(@Reference(policy = ReferencePolicy.STATIC, updated = "changed") JaxrsServiceRuntime runtime, @Reference PluginApplications applications) {
        this.runtime = runtime;
        this.applications = applications;
    }

    void changed(JaxrsServiceRuntime same) {
        stale = true;
    }

    /** The plugin that answers this path. */
    Optional<String> plugin(String path) {
        if (stale) {
            read();
        }
        Map<String, String> known = plugins;
        for (String start = path; !start.isEmpty(); start = start.substring(0, start.lastIndexOf('/'))) {
            String plugin = known.get(start);
            if (plugin != null) {
                return Optional.of(plugin);
            }
        }
        return Optional.ofNullable(known.get("/")).filter(home -> path.equals("/"));
    }

    /** Whether the plugin is installed and just not there at this moment. */
    boolean isAway(String plugin) {
        return away.contains(plugin);
    }

    private synchronized void read() {
        stale = false;
        Map<String, String> fresh = new HashMap<>();
        Set<String> published = new HashSet<>();
        for (ApplicationDTO application : runtime.getRuntimeDTO().applicationDTOs) {
            for (ResourceDTO resource : application.resourceDTOs) {
                for (ResourceMethodInfoDTO method : resource.resourceMethods) {
                    fresh.put(beginning(method.path), application.name);
                    published.add(application.name);
                }
            }
        }
        // A plugin that is being replaced keeps its addresses, so that its visitors are told to wait and not that the page is gone.
        Set<String> missing = new HashSet<>();
        plugins.forEach((start, plugin) -> {
            if (!published.contains(plugin) && applications.installed(plugin)) {
                missing.add(plugin);
                fresh.putIfAbsent(start, plugin);
            }
        });
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
