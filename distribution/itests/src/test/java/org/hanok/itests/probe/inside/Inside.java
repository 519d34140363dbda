package org.hanok.itests.probe.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Runs inside the container, called by {@code ContainerIT}: what a program in the site itself sees of it. */
public class Inside {

    private static final String OURS = "mvn:org.hanok/features/1.0.0/xml/features";
    private static final EnumSet<FeaturesService.Option> SIMULATE = EnumSet.of(FeaturesService.Option.Simulate);
    private static final EnumSet<FeaturesService.Option> PLAIN = EnumSet.noneOf(FeaturesService.Option.class);
    private static final List<String> CONTRACTS = List.of("javax.sql.DataSource", "org.hanok.api.Site", "org.hanok.api.cache.Cache", "org.hanok.api.event.Events",
            "org.hanok.api.member.Members", "org.hanok.api.member.Sessions", "org.hanok.api.payment.Payments", "org.hanok.api.web.Messages", "org.hanok.api.web.Markdown",
            "org.hanok.api.security.Vault", "org.hanok.api.security.Throttle", "org.apache.camel.CamelContext", "java.time.Clock");
    @Inject
    private BundleContext context;
    @Inject
    private FeaturesService features;
    @Inject
    private ServiceComponentRuntime components;

    @Test
    public void everyBundleRuns() {
        Map<String, Integer> idle = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            boolean library = bundle.getSymbolicName().startsWith("org.ops4j.pax.web.pax-web-compatibility");
            if (bundle.getState() != Bundle.ACTIVE && !fragment && !library) {
                idle.put(bundle.getSymbolicName(), bundle.getState());
            }
        }
        assertEquals("bundles that do not run", Map.of(), idle);
    }

    @Test
    public void whatPluginsRelyOnIsThere() {
        List<String> missing = CONTRACTS.stream().filter(type -> context.getServiceReference(type) == null).collect(Collectors.toList());
        assertEquals("services that nobody has registered", List.of(), missing);
    }

    /** A component that waits for a configuration nobody wrote is off on purpose; one that waits for a service is broken. */
    @Test
    public void everyComponentOfOursIsSatisfied() {
        List<String> waiting = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs()) {
            if (component.bundle.symbolicName.startsWith("org.hanok.") && component.defaultEnabled) {
                for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
                    if (configuration.state != ComponentConfigurationDTO.ACTIVE && configuration.state != ComponentConfigurationDTO.SATISFIED
                            && configuration.state != ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
                        waiting.add(component.name + " " + configuration.state + " " + unsatisfied(configuration));
                    }
                }
            }
        }
        assertEquals("components that wait", List.of(), waiting);
    }

    private static List<String> unsatisfied(ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences).map((UnsatisfiedReferenceDTO reference) -> reference.name).collect(Collectors.toList());
    }

    @Test
    public void everyFeatureOfOursResolves() throws Exception {
        Feature[] all = features.getRepository(java.net.URI.create(OURS)).getFeatures();
        assertTrue("features are listed", all.length > 12);
        for (Feature feature : all) {
            features.installFeatures(Set.of(feature.getName() + "/" + feature.getVersion()), SIMULATE);
        }
    }

    @Test
    public void addingAndRemovingAPluginTouchesItsOwnBundleOnly() throws Exception {
        Set<String> moved = new TreeSet<>();
        SynchronousBundleListener watch = event -> {
            if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNRESOLVED || event.getType() == BundleEvent.STARTED) {
                moved.add(event.getBundle().getSymbolicName());
            }
        };
        context.addBundleListener(watch);
        try {
            features.installFeature("board", "1.0.0", PLAIN);
            assertEquals(Bundle.ACTIVE, bundle("org.hanok.board").getState());
            features.uninstallFeature("board", "1.0.0", PLAIN);
        } finally {
            context.removeBundleListener(watch);
        }
        assertFalse("the board has left", Arrays.stream(context.getBundles()).anyMatch(bundle -> bundle.getSymbolicName().equals("org.hanok.board")));
        assertEquals("bundles that stopped, started or were wired anew", Set.of("org.hanok.board"), moved);
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().equals(name)).findFirst().orElseThrow();
    }
}
