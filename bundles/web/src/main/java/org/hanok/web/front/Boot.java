package org.hanok.web.front;

import java.time.Duration;
import java.util.Optional;
import org.hanok.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/** Whether the whole boot set has come up. Once it has, a single plugin's coming and going is no reason to take the site away from visitors. */
@Component(service = {Boot.class, HealthCheck.class})
public final class Boot implements HealthCheck {

    /** Registered by Karaf when the boot features are installed; named here so that nothing of Karaf is needed to resolve. */
    private static final String FINISHED = "org.apache.karaf.features.BootFinished";
    /** A plugin whose pages do not come must not keep the site from its visitors. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ServiceTracker<Object, Object> finished;
    private final Addresses addresses;
    private final BundleContext context;
    private volatile long started;
    private volatile boolean up;

    @Activate
    public Boot(BundleContext context, @Reference Addresses addresses) {
        this.addresses = addresses;
        this.context = context;
        finished = new ServiceTracker<>(context, FINISHED, null);
        finished.open();
    }

    @Deactivate
    void close() {
        finished.close();
    }

    @Override
    public String name() {
        return "boot";
    }

    @Override
    public Optional<String> trouble() {
        return isUp() ? Optional.empty() : Optional.of("Still starting");
    }

    /** Asked for every request until it is true. */
    boolean isUp() {
        if (!up && !finished.isEmpty() && allStarted()) {
            long now = System.nanoTime();
            started = started == 0 ? now : started;
            up = addresses.allPresent() || now - started > PATIENCE.toNanos();
        }
        return up;
    }

    /** Whether every bundle that is to run and can be resolved runs. One that cannot be resolved will not come, however long we wait. */
    private boolean allStarted() {
        for (Bundle bundle : context.getBundles()) {
            boolean wanted = bundle.adapt(BundleStartLevel.class) != null && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
            if (wanted && bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.INSTALLED) {
                return false;
            }
        }
        return true;
    }
}
