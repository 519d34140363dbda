package org.hanok.admin.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.hanok.admin.plugins.file.BundleFiles;
import org.hanok.admin.plugins.install.Installer;
import org.hanok.admin.plugins.install.Planner;
import org.hanok.admin.show.Labels;
import org.hanok.admin.stock.Texts;
import org.hanok.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A site in which Karaf's requirements decide which bundles run, with files for the bundles. */
public final class House {

    public final Karaf karaf = new Karaf().feature("platform", List.of(), "mvn:org.hanok/web/1.0.0").feature("blog", List.of("platform"), "mvn:org.hanok/blog/1.0.0")
            .feature("site", List.of("blog")).require("site");
    final Texts texts = new Texts();
    public final List<HealthCheck> checks = new ArrayList<>();
    public final List<String> broken = new ArrayList<>();
    public Set<String> dependents = Set.of();
    public final PluginFeatures features = new PluginFeatures(karaf.service());
    final Framework framework = new Framework(context());
    final BundleFiles files;
    final Wellness wellness = new Wellness(runtime(), checks);
    public final Plugins plugins;
    public final Planner planner;
    public final Installer installer;

    public House(Path folder) {
        files = new BundleFiles(folder);
        Labels labels = new Labels(texts);
        plugins = new Plugins(features, framework, wellness, labels, texts);
        planner = new Planner(features, plugins, framework, files, texts, labels);
        installer = new Installer(features, plugins, planner, wellness, files);
    }

    public Feature feature(String name) {
        return features.named(name).orElseThrow();
    }

    private List<Bundle> bundles() {
        List<Bundle> bundles = new ArrayList<>();
        for (Feature feature : karaf.features.values()) {
            if (karaf.installed().contains(feature.getName())) {
                feature.getBundles().forEach(info -> bundles.add(bundle(info.getLocation(), feature.getName())));
            }
        }
        dependents.forEach(name -> bundles.add(bundle("file:" + name, name)));
        return bundles;
    }

    private Bundle bundle(String location, String feature) {
        String name = location.startsWith("file:/") ? "org.acme.poll" : "org.hanok." + feature;
        Version version = Version.parseVersion(feature.replaceFirst("^[^-]*-?", "").isEmpty() ? "1.0.0" : feature.replaceFirst("^[^-]*-?", ""));
        return new FakeBundle(location, name, version, broken.contains(feature) ? Bundle.INSTALLED : Bundle.ACTIVE).bundle();
    }

    private BundleContext context() {
        FrameworkWiring wiring = (FrameworkWiring) java.lang.reflect.Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {FrameworkWiring.class},
                (proxy, method, args) -> {
                    List<Bundle> closure = new ArrayList<>((Collection<Bundle>) args[0]);
                    bundles().stream().filter(b -> dependents.contains(b.getSymbolicName().replace("org.hanok.", ""))).forEach(closure::add);
                    return closure;
                });
        Bundle system = Karaf.stub(Bundle.class, Map.of("adapt", wiring));
        return (BundleContext) java.lang.reflect.Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> method.getName().equals("getBundles") ? bundles().toArray(Bundle[]::new) : system);
    }

    private static ServiceComponentRuntime runtime() {
        return Karaf.stub(ServiceComponentRuntime.class, Map.of("getComponentDescriptionDTOs", List.of()));
    }

    public static HealthCheck trouble(String name, String text) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of(text);
            }
        };
    }

    private record FakeBundle(String location, String name, Version version, int state) {

        Bundle bundle() {
            return Karaf.stub(Bundle.class, Map.of("getLocation", location, "getSymbolicName", name, "getVersion", version, "getState", state, "getHeaders", new Hashtable<>()));
        }
    }
}
