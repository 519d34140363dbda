package org.hanok.admin.plugins;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The site's own features among Karaf's: those of repositories whose name begins with {@code hanok}. Calls block until Karaf is done. */
@Component(service = PluginFeatures.class)
public class PluginFeatures {

    private static final String REGION = FeaturesService.ROOT_REGION;
    /** Nothing but the plugin's own bundles is touched: what is added refreshes nobody, what is removed has no dependents (checked before). */
    private static final EnumSet<Option> CALM = EnumSet.of(Option.NoAutoRefreshBundles);
    private final FeaturesService features;

    @Activate
    public PluginFeatures(@Reference FeaturesService features) {
        this.features = features;
    }

    /** Features with bundles of their own, by name, the latest version of each or the installed one. */
    public List<Feature> all() {
        return ours().stream().filter(feature -> !feature.getBundles().isEmpty() && !feature.isHidden()).collect(Collectors.groupingBy(Feature::getName)).values().stream()
                .map(versions -> versions.stream().filter(this::installed).findFirst().orElseGet(() -> versions.stream().max(Comparator.comparing(PluginFeatures::version)).orElseThrow()))
                .sorted(Comparator.comparing(Feature::getName)).toList();
    }

    private static Version version(Feature feature) {
        try {
            return Version.parseVersion(feature.getVersion());
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }

    public Optional<Feature> named(String name) {
        return all().stream().filter(feature -> feature.getName().equals(name)).findFirst();
    }

    public boolean installed(Feature feature) {
        return features.isInstalled(feature);
    }

    public static List<String> locations(Feature feature) {
        return feature.getBundles().stream().map(BundleInfo::getLocation).toList();
    }

    /** Bundles of the feature and of everything it needs. */
    public Set<String> closure(Feature feature) {
        Set<String> locations = new LinkedHashSet<>();
        for (Feature needed : needs(feature, new HashSet<>())) {
            locations.addAll(locations(needed));
        }
        return locations;
    }

    /** Only asks whether it would resolve. @throws Exception with Karaf's chain of reasons when not */
    public void simulate(Feature feature) throws Exception {
        features.installFeatures(Set.of(feature.getId()), EnumSet.of(Option.NoAutoRefreshBundles, Option.Simulate));
    }

    public void install(Feature feature) throws Exception {
        features.installFeatures(Set.of(feature.getId()), CALM);
    }

    /** Installed features with bundles that need this one. */
    public List<Feature> users(Feature feature) {
        return ours().stream().filter(other -> installed(other) && !other.getBundles().isEmpty() && !other.getName().equals(feature.getName())
                && needs(other, new HashSet<>()).stream().anyMatch(needed -> needed.getName().equals(feature.getName()))).toList();
    }

    /**
     * Takes it out. A collection that holds it, such as {@code site}, is first opened into its parts, so that all others stay required.
     */
    public void remove(Feature feature) throws Exception {
        Set<String> parts = new TreeSet<>();
        Set<String> gone = new TreeSet<>();
        for (String requirement : features.listRequirements().getOrDefault(REGION, Set.of())) {
            Optional<Feature> required = required(requirement);
            boolean itself = required.filter(f -> f.getName().equals(feature.getName())).isPresent();
            boolean holds = required.filter(f -> holds(f, feature)).isPresent();
            if (itself || holds) {
                gone.add(requirement);
                required.filter(f -> !itself).ifPresent(f -> parts.addAll(open(f, feature)));
            }
        }
        if (!parts.isEmpty()) {
            features.installFeatures(parts, CALM);
        }
        features.removeRequirements(Map.of(REGION, gone), CALM);
    }

    public void addRepository(URI uri) throws Exception {
        features.addRepository(uri);
    }

    public void removeRepository(URI uri) throws Exception {
        features.removeRepository(uri);
    }

    public boolean knows(URI uri) {
        return repositories().anyMatch(repository -> repository.getURI().equals(uri));
    }

    private List<Feature> ours() {
        return repositories().filter(repository -> repository.getName() != null && repository.getName().startsWith("hanok")).flatMap(PluginFeatures::features).toList();
    }

    private Stream<Repository> repositories() {
        try {
            return Arrays.stream(features.listRepositories());
        } catch (Exception e) {
            throw new IllegalStateException("The features cannot be listed", e);
        }
    }

    private static Stream<Feature> features(Repository repository) {
        try {
            return Arrays.stream(repository.getFeatures());
        } catch (Exception e) {
            throw new IllegalStateException("The features cannot be listed", e);
        }
    }

    private Optional<Feature> required(String requirement) {
        String name = requirement.replaceFirst("^feature:", "").replaceFirst("/.*", "");
        return ours().stream().filter(feature -> feature.getName().equals(name)).findFirst();
    }

    /** A collection has no bundles of its own. */
    private boolean holds(Feature collection, Feature feature) {
        return collection.getBundles().isEmpty() && needs(collection, new HashSet<>()).stream().anyMatch(f -> f.getName().equals(feature.getName()));
    }

    private List<String> open(Feature collection, Feature without) {
        List<String> parts = new ArrayList<>();
        for (Feature part : direct(collection)) {
            if (holds(part, without)) {
                parts.addAll(open(part, without));
            } else if (!part.getName().equals(without.getName())) {
                parts.add(part.getId());
            }
        }
        return parts;
    }

    private List<Feature> needs(Feature feature, Set<String> seen) {
        List<Feature> found = new ArrayList<>();
        if (seen.add(feature.getName())) {
            found.add(feature);
            direct(feature).forEach(part -> found.addAll(needs(part, seen)));
        }
        return found;
    }

    private List<Feature> direct(Feature feature) {
        List<String> names = feature.getDependencies().stream().map(Dependency::getName).toList();
        return ours().stream().filter(other -> names.contains(other.getName())).toList();
    }
}
