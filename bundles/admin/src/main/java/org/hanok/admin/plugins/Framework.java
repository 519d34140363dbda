package org.hanok.admin.plugins;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The framework's bundles. The one place of the back office that looks at the framework itself: managing it is what the plugins page is for. */
@Component(service = Framework.class)
public class Framework {

    private final BundleContext context;

    @Activate
    public Framework(BundleContext context) {
        this.context = context;
    }

    public List<Bundle> bundles() {
        return List.of(context.getBundles());
    }

    /** Bundles that would be refreshed when these are, without themselves. */
    public Set<Bundle> dependents(Collection<Bundle> bundles) {
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        Set<Bundle> others = new HashSet<>(wiring.getDependencyClosure(bundles));
        others.removeAll(bundles);
        return others;
    }
}
