package org.hanok.notifier.route;

import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the route to platform's Camel context, anew for each context that asks. */
@Component(service = RoutesBuilder.class)
public class DispatchRoutes implements RoutesBuilder {

    private final Carrier carrier;

    @Activate
    public DispatchRoutes(@Reference Carrier carrier) {
        this.carrier = carrier;
    }

    @Deactivate
    void close() {
        carrier.wake().hang(null);
    }

    @Override
    public void addRoutesToCamelContext(CamelContext context) throws Exception {
        new DispatchRoute(carrier).addRoutesToCamelContext(context);
    }

    @Override
    public void addTemplatedRoutesToCamelContext(CamelContext context) {
        // There are none.
    }

    @Override
    public Set<String> updateRoutesToCamelContext(CamelContext context) throws Exception {
        return new DispatchRoute(carrier).updateRoutesToCamelContext(context);
    }
}
