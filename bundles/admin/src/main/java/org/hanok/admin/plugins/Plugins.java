package org.hanok.admin.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.hanok.admin.show.Labels;
import org.hanok.api.web.Messages;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which plugins there are and how they are. */
@Component(service = Plugins.class)
public class Plugins {

    /** Features that a site cannot be without, and ourselves. */
    public static final Set<String> CORE = Set.of("libraries", "platform", "theme", "members", "admin", "demo");
    private static final Map<String, String> ICONS = Map.ofEntries(Map.entry("shop", "cart-shopping"), Map.entry("blog", "newspaper"), Map.entry("docs", "book"),
            Map.entry("board", "comments"), Map.entry("payment", "credit-card"), Map.entry("verification", "id-card"), Map.entry("notifier", "paper-plane"),
            Map.entry("news", "rss"), Map.entry("comments", "comment"), Map.entry("search", "magnifying-glass"), Map.entry("members", "users"),
            Map.entry("theme", "image"), Map.entry("platform", "layer-group"), Map.entry("admin", "gauge-high"));
    private final PluginFeatures features;
    private final Framework framework;
    private final Wellness wellness;
    private final Labels labels;
    private final Messages messages;

    @Activate
    public Plugins(@Reference PluginFeatures features, @Reference Framework framework, @Reference Wellness wellness, @Reference Labels labels, @Reference Messages messages) {
        this.features = features;
        this.framework = framework;
        this.wellness = wellness;
        this.labels = labels;
        this.messages = messages;
    }

    public List<Plugin> all(Locale locale) {
        List<Plugin> strays = strays(locale).toList();
        Set<String> dropped = strays.stream().map(Plugin::name).collect(Collectors.toSet());
        return Stream.concat(features.all().stream().map(feature -> plugin(feature, locale)).filter(plugin -> !plugin.state().equals("off") || !dropped.contains(plugin.name())),
                strays.stream()).toList();
    }

    public Optional<Plugin> named(String name, Locale locale) {
        return all(locale).stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }

    /** The running bundles of a feature. */
    public List<Bundle> bundles(Feature feature) {
        List<String> locations = PluginFeatures.locations(feature);
        return framework.bundles().stream().filter(bundle -> locations.contains(bundle.getLocation())).toList();
    }

    private Plugin plugin(Feature feature, Locale locale) {
        boolean installed = features.installed(feature);
        List<String> reasons = installed ? words(wellness.troubles(bundles(feature)), locale) : List.of();
        String name = feature.getName();
        String state = !installed ? "off" : reasons.isEmpty() ? "fine" : "waiting";
        return new Plugin(name, feature.getVersion(), labels.unit(word(feature), locale), about(feature, locale), ICONS.getOrDefault(word(feature), "puzzle-piece"), state, reasons,
                CORE.contains(name), PluginFeatures.locations(feature).stream().anyMatch(location -> location.startsWith("file:")));
    }

    /** Plugins whose file was put into the folder {@code deploy} by hand. */
    private Stream<Plugin> strays(Locale locale) {
        Set<String> managed = new java.util.HashSet<>();
        features.all().forEach(feature -> managed.addAll(PluginFeatures.locations(feature)));
        return framework.bundles().stream().filter(bundle -> bundle.getHeaders("").get("Hanok-Plugin") != null && !managed.contains(bundle.getLocation())
                && !bundle.getLocation().startsWith("mvn:org.hanok/")).map(bundle -> stray(bundle, locale));
    }

    private Plugin stray(Bundle bundle, Locale locale) {
        String name = bundle.getHeaders("").get("Hanok-Plugin");
        List<String> reasons = words(wellness.troubles(List.of(bundle)), locale);
        return new Plugin(name, bundle.getVersion().toString(), labels.unit(name, locale), messages.get(locale, "admin.plugins.dropped"), ICONS.getOrDefault(name, "puzzle-piece"),
                reasons.isEmpty() ? "fine" : "waiting", reasons, true, false);
    }

    /** The name that its messages begin with: {@code poll} of {@code org.acme.poll-1.2.0}. */
    public static String word(Feature feature) {
        String name = feature.getName().replaceFirst("-[0-9].*", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String about(Feature feature, Locale locale) {
        String key = "admin.about." + word(feature);
        return messages.has(key) ? messages.get(locale, key) : Optional.ofNullable(feature.getDescription()).orElse("");
    }

    private List<String> words(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> reason.text(messages, locale)).toList();
    }
}
