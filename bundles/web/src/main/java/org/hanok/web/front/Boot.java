package org.hanok.web.front;

import java.util.Optional;
import org.hanok.api.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/** Whether the whole boot set has come up. Once it has, a single plugin's coming and going is no reason to take the site away from visitors. */
@Component
public final class Boot implements HealthCheck {

    /** Registered by Karaf when the boot features are installed; named here so that nothing of Karaf is needed to resolve. */
    private static final String FINISHED = "org.apache.karaf.features.BootFinished";
    private final ServiceTracker<Object, Object> finished;
    private final Addresses addresses;
    private final FrameworkStartLevel levels;
    private final int target;
    private volatile boolean up;

    @Activate
    public Boot(BundleContext context, @Reference Addresses addresses) {
        this.addresses = addresses;
        levels = context.getBundle(0).adapt(FrameworkStartLevel.class);
        String beginning = context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        target = beginning == null ? 1 : Integer.parseInt(beginning.strip());
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
        if (!up) {
            up = !finished.isEmpty() && levels.getStartLevel() >= target && addresses.allPresent();
        }
        return up ? Optional.empty() : Optional.of("Still starting");
    }
}
