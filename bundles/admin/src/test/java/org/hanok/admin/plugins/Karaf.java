package org.hanok.admin.plugins;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;

/** Karaf's feature service as far as we use it: requirements decide what is installed. */
public final class Karaf {

    final Map<String, Feature> features = new java.util.LinkedHashMap<>();
    final Set<String> requirements = new TreeSet<>();
    final List<String> calls = new ArrayList<>();
    public Exception refusal;

    public Karaf feature(String name, List<String> needs, String... bundles) {
        List<Dependency> dependencies = needs.stream().map(need -> stub(Dependency.class, Map.of("getName", need))).toList();
        List<BundleInfo> infos = java.util.Arrays.stream(bundles).map(location -> stub(BundleInfo.class, Map.of("getLocation", location))).toList();
        features.put(name, stub(Feature.class, Map.of("getName", name, "getVersion", "1.0.0", "getId", name + "/1.0.0", "isHidden", false, "getDependencies", dependencies,
                "getBundles", infos, "getDescription", name)));
        return this;
    }

    Karaf require(String name) {
        requirements.add("feature:" + name + "/[1.0.0,1.0.0]");
        return this;
    }

    public Set<String> installed() {
        Set<String> all = new TreeSet<>();
        requirements.forEach(requirement -> close(requirement.replaceAll("^feature:|/.*", ""), all));
        return all;
    }

    FeaturesService service() {
        return (FeaturesService) Proxy.newProxyInstance(Karaf.class.getClassLoader(), new Class<?>[] {FeaturesService.class}, (proxy, method, args) -> switch (method.getName()) {
            case "listRepositories" -> new Repository[] {stub(Repository.class, Map.of("getName", "hanok-1.0.0", "getURI", URI.create("mvn:org.hanok/features"),
                    "getFeatures", features.values().toArray(Feature[]::new)))};
            case "isInstalled" -> installed().contains(((Feature) args[0]).getName());
            case "listRequirements" -> Map.of("root", Set.copyOf(requirements));
            case "installFeatures" -> install((Set<?>) args[0], (EnumSet<?>) args[1]);
            case "removeRequirements" -> remove((Map<?, ?>) args[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Object install(Set<?> names, EnumSet<?> options) throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        calls.add("install " + names + " " + options);
        if (!options.contains(FeaturesService.Option.Simulate)) {
            names.forEach(name -> require(name.toString().replaceAll("/.*", "")));
        }
        return null;
    }

    private Object remove(Map<?, ?> gone) {
        calls.add("remove " + gone);
        requirements.removeAll((Set<?>) gone.get("root"));
        return null;
    }

    private void close(String name, Set<String> all) {
        if (features.containsKey(name) && all.add(name)) {
            features.get(name).getDependencies().forEach(need -> close(need.getName(), all));
        }
    }

    public static <T> T stub(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(Karaf.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == args[0];
            case "toString" -> answers.toString();
            default -> {
                if (!answers.containsKey(method.getName())) {
                    throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
                }
                yield answers.get(method.getName());
            }
        }));
    }
}
