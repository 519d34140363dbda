package org.hanok.admin.plugins.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.hanok.admin.plugins.Framework;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.admin.plugins.Plugins;
import org.hanok.admin.plugins.Reason;
import org.hanok.admin.plugins.Reasons;
import org.hanok.admin.plugins.file.BundleFiles;
import org.hanok.admin.plugins.file.Contents;
import org.hanok.admin.show.Labels;
import org.hanok.api.web.Messages;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what installing or removing a plugin would change before anything changes. */
@Component(service = Planner.class)
public class Planner {

    private final PluginFeatures features;
    private final Plugins plugins;
    private final Framework framework;
    private final BundleFiles files;
    private final Messages messages;
    private final Labels labels;

    @Activate
    public Planner(@Reference PluginFeatures features, @Reference Plugins plugins, @Reference Framework framework, @Reference BundleFiles files, @Reference Messages messages,
            @Reference Labels labels) {
        this.features = features;
        this.plugins = plugins;
        this.framework = framework;
        this.files = files;
        this.messages = messages;
        this.labels = labels;
    }

    public PlanView install(Feature feature, Locale locale) {
        List<PlanView.Row> rows = new ArrayList<>();
        List<Reason> refusals = new ArrayList<>();
        Set<String> present = framework.bundles().stream().map(Bundle::getLocation).collect(Collectors.toSet());
        Optional<Feature> older = Optional.empty();
        for (String location : features.closure(feature)) {
            if (!present.contains(location)) {
                Optional<Contents> contents = files.contents(location);
                older = older.or(() -> contents.flatMap(this::owner));
                contents.flatMap(this::twin).ifPresent(refusals::add);
                rows.addAll(contents.map(c -> ContentRows.of(c, "+", messages, locale)).orElseGet(() -> List.of(ContentRows.unread(location, messages, locale))));
            }
        }
        older.ifPresent(old -> rows.add(0, new PlanView.Row("~", title(old, locale) + " " + old.getVersion() + " → " + feature.getVersion(), text(locale, "admin.plan.replaced"))));
        resolve(feature).filter(reason -> refusals.isEmpty()).ifPresent(refusals::add);
        rows.add(untouched(feature, locale));
        return new PlanView(text(locale, "admin.plan.install", title(feature, locale), feature.getVersion()), rows, checks("install", refusals, locale), words(refusals, locale),
                older.map(Feature::getName).orElse(""));
    }

    PlanView remove(Feature feature, Locale locale) {
        List<Reason> refusals = removal(feature, locale);
        List<PlanView.Row> rows = new ArrayList<>();
        for (String location : PluginFeatures.locations(feature)) {
            files.contents(location).ifPresent(contents -> rows.addAll(ContentRows.of(contents, "-", messages, locale)));
        }
        rows.add(untouched(feature, locale));
        return new PlanView(text(locale, "admin.plan.remove", title(feature, locale), feature.getVersion()), rows, checks("remove", refusals, locale), words(refusals, locale), "");
    }

    /** Why it cannot be removed: it is vital, others are built on it, or others would restart. */
    List<Reason> removal(Feature feature, Locale locale) {
        List<Reason> refusals = new ArrayList<>();
        if (Plugins.CORE.contains(feature.getName())) {
            refusals.add(Reason.of("admin.plan.core"));
        }
        features.users(feature).forEach(user -> refusals.add(Reason.of("admin.plan.used", title(user, locale))));
        framework.dependents(plugins.bundles(feature)).forEach(bundle -> refusals.add(Reason.of("admin.plan.refresh", bundle.getSymbolicName())));
        return refusals;
    }

    /** Why it would not resolve. */
    Optional<Reason> resolve(Feature feature) {
        try {
            features.simulate(feature);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Reasons.of(e));
        }
    }

    /** The installed plugin that has a bundle of the same name in another version. */
    Optional<Feature> owner(Contents contents) {
        Set<String> others = framework.bundles().stream().filter(bundle -> contents.symbolicName().equals(bundle.getSymbolicName())).map(Bundle::getLocation).collect(Collectors.toSet());
        return features.all().stream().filter(f -> features.installed(f) && PluginFeatures.locations(f).stream().anyMatch(others::contains)).findFirst();
    }

    private Optional<Reason> twin(Contents contents) {
        return framework.bundles().stream().filter(bundle -> contents.symbolicName().equals(bundle.getSymbolicName())
                && bundle.getVersion().equals(org.osgi.framework.Version.parseVersion(contents.version()))).findFirst()
                .map(bundle -> Reason.of("admin.plan.twin", contents.symbolicName(), contents.version()));
    }

    private PlanView.Row untouched(Feature feature, Locale locale) {
        List<String> others = features.all().stream().filter(other -> features.installed(other) && !other.getName().equals(feature.getName())).map(other -> title(other, locale)).toList();
        String names = String.join(", ", others.stream().limit(2).toList());
        return new PlanView.Row("=", others.size() > 2 ? text(locale, "admin.plan.others", names, others.size() - 2) : names, text(locale, "admin.plan.untouched"));
    }

    private List<String> checks(String kind, List<Reason> refusals, Locale locale) {
        return refusals.isEmpty() ? List.of(text(locale, "admin.plan.check." + kind), text(locale, "admin.plan.check.calm"), text(locale, "admin.plan.check." + kind + ".back")) : List.of();
    }

    private String title(Feature feature, Locale locale) {
        return labels.unit(Plugins.word(feature), locale);
    }

    private List<String> words(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> reason.text(messages, locale)).toList();
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }
}
