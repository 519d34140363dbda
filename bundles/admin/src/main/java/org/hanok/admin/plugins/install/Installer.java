package org.hanok.admin.plugins.install;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.karaf.features.Feature;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.admin.plugins.Plugins;
import org.hanok.admin.plugins.Reason;
import org.hanok.admin.plugins.Wellness;
import org.hanok.admin.plugins.file.BundleFiles;
import org.hanok.api.NotFound;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Installs and removes plugins: first it asks whether that would resolve, then does it without refreshing anybody, then looks whether plugin and site are well, and if
 * not takes it back. Blocks; call it on a worker thread.
 */
@Component(service = Installer.class)
public class Installer {

    private static final long PATIENCE_SECONDS = 30;
    private final PluginFeatures features;
    private final Plugins plugins;
    private final Planner planner;
    private final Wellness wellness;
    private final BundleFiles files;

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    @Activate
    public Installer(@Reference PluginFeatures features, @Reference Plugins plugins, @Reference Planner planner, @Reference Wellness wellness, @Reference BundleFiles files) {
        this.features = features;
        this.plugins = plugins;
        this.planner = planner;
        this.wellness = wellness;
        this.files = files;
    }

    /**
     * @param step told the message key of each step
     * @return the name of the older version that gave way
     * @throws Exception with the reason, everything being as before
     */
    public Optional<String> install(String name, Consumer<String> step) throws Exception {
        Feature feature = features.named(name).orElseThrow(NotFound::new);
        step.accept("admin.step.checking");
        refuse(planner.resolve(feature).stream().toList());
        Optional<Feature> older = PluginFeatures.locations(feature).stream().flatMap(location -> files.contents(location).stream())
                .flatMap(contents -> planner.owner(contents).stream()).filter(f -> !f.getName().equals(feature.getName())).findFirst();
        Map<String, String> before = wellness.vital();
        if (older.isPresent()) {
            step.accept("admin.step.replacing");
            features.remove(older.get());
        }
        try {
            step.accept("admin.step.installing");
            features.install(feature);
            step.accept("admin.step.watching");
            watch(feature, before);
            return older.map(Feature::getName);
        } catch (Exception e) {
            step.accept("admin.step.back");
            back(feature, older);
            throw e;
        }
    }

    /** @param step told the message key of each step @throws Exception with the reason */
    void remove(String name, Consumer<String> step) throws Exception {
        Feature feature = features.named(name).filter(features::installed).orElseThrow(NotFound::new);
        step.accept("admin.step.checking");
        refuse(planner.removal(feature, Locale.ROOT));
        Map<String, String> before = wellness.vital();
        step.accept("admin.step.removing");
        features.remove(feature);
        step.accept("admin.step.watching");
        await(() -> plugins.bundles(feature).isEmpty() && before.keySet().containsAll(wellness.vital().keySet()));
        refuse(vital(before));
    }

    private void watch(Feature feature, Map<String, String> before) throws InterruptedException {
        await(() -> settled(wellness.troubles(plugins.bundles(feature))) && vital(before).isEmpty());
        refuse(wellness.troubles(plugins.bundles(feature)));
        refuse(vital(before));
    }

    /** Whether waiting changes nothing: all is well, or something has failed for good. */
    private static boolean settled(List<Reason> troubles) {
        return troubles.isEmpty() || troubles.stream().anyMatch(reason -> reason.key().equals("admin.reason.unit") || reason.key().equals("admin.reason.failed"));
    }

    private void back(Feature feature, Optional<Feature> older) throws Exception {
        if (features.installed(feature)) {
            features.remove(feature);
        }
        if (older.isPresent()) {
            features.install(older.get());
        }
    }

    /** Vital parts that are in trouble and were not before. */
    private List<Reason> vital(Map<String, String> before) {
        return wellness.vital().entrySet().stream().filter(entry -> !before.containsKey(entry.getKey())).map(entry -> Reason.of("admin.reason.site", entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw reasons.get(0).refused();
        }
    }

    /** Looks again until it holds or patience ends; whether it holds is asked once more by the caller. */
    private static void await(BooleanSupplier holds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
