package org.hanok.platform.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.hanok.api.health.Measures;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one Camel context. A plugin's {@link RoutesBuilder} service runs in it for as long as it is registered. */
@Component(service = {}, immediate = true)
public final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final long PATIENCE_SECONDS = 8;
    private final DefaultCamelContext camel;
    private final ServiceRegistration<CamelContext> registration;
    private final ServiceRegistration<Measures> measures;
    private final Map<RoutesBuilder, List<String>> added = new ConcurrentHashMap<>();

    @Activate
    public Routes(BundleContext context) {
        camel = new DefaultCamelContext(false);
        camel.getCamelContextExtension().setName("hanok");
        camel.setApplicationContextClassLoader(DefaultCamelContext.class.getClassLoader());
        // Whoever ends the server waits for what is on its way, but not the 45 seconds that are Camel's default.
        camel.getShutdownStrategy().setTimeout(PATIENCE_SECONDS);
        RouteCounts counts = new RouteCounts();
        camel.addRoutePolicyFactory(counts);
        asCamel(() -> {
            camel.build();
            camel.start();
        });
        registration = context.registerService(CamelContext.class, camel, null);
        measures = context.registerService(Measures.class, counts, null);
    }

    @Deactivate
    void close() {
        measures.unregister();
        registration.unregister();
        asCamel(camel::stop);
    }

    @Reference(service = RoutesBuilder.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    synchronized void add(RoutesBuilder routes) {
        Set<String> before = ids();
        try {
            asCamel(() -> camel.addRoutes(routes));
        } catch (RuntimeException e) {
            LOG.error("The routes of {} did not start", routes.getClass().getName(), e);
        }
        List<String> fresh = new ArrayList<>(ids());
        fresh.removeAll(before);
        added.put(routes, fresh);
    }

    synchronized void remove(RoutesBuilder routes) {
        List<String> ids = added.remove(routes);
        if (ids != null && !camel.isStopped()) {
            ids.forEach(this::remove);
        }
    }

    private void remove(String id) {
        asCamel(() -> {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        });
    }

    private Set<String> ids() {
        return camel.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
    }

    private interface Task {
        void run() throws Exception;
    }

    /** Camel finds its parts through the thread's class loader. */
    private static void asCamel(Task task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DefaultCamelContext.class.getClassLoader());
        try {
            task.run();
        } catch (Exception e) {
            throw new IllegalStateException("Camel refused", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
