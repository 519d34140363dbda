package org.hanok.web.front;

import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the bundles that start after the HTTP server until it serves. Pax Web opens on a thread of its own. When that was late, the JAX-RS whiteboard was built on
 * it while plugins came on another; Aries guards none of its maps, and a site whose maps had broken answered 500 until it was started again.
 */
@Component(service = {}, immediate = true)
public final class ServerFirst implements SynchronousBundleListener {

    /** Start level of the last bundle of the HTTP server; the whiteboard's is the next. */
    static final int SERVER = 61;
    private static final Logger LOG = LoggerFactory.getLogger(ServerFirst.class);
    private final BundleContext context;
    private final ServiceTracker<HttpServiceRuntime, HttpServiceRuntime> server;
    private final Duration patience;

    @Activate
    public ServerFirst(BundleContext context) {
        this(context, Duration.ofSeconds(60));
    }

    ServerFirst(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
        server = new ServiceTracker<>(context, HttpServiceRuntime.class, null);
        server.open();
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
        server.close();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTING && server.isEmpty() && event.getBundle().adapt(BundleStartLevel.class).getStartLevel() > SERVER) {
            await(event.getBundle().getSymbolicName());
        }
    }

    private void await(String bundle) {
        try {
            long began = System.nanoTime();
            boolean serves = server.waitForService(patience.toMillis()) != null;
            LOG.info("{} {} for the HTTP server for {} ms", bundle, serves ? "waited" : "waited in vain", Duration.ofNanos(System.nanoTime() - began).toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
