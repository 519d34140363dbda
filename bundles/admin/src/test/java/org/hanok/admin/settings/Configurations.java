package org.hanok.admin.settings;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configuration Admin as far as we use it. */
final class Configurations {

    private final Map<String, Dictionary<String, Object>> kept = new TreeMap<>();

    Dictionary<String, Object> properties(String pid) {
        return kept.get(pid);
    }

    ConfigurationAdmin admin() {
        return (ConfigurationAdmin) Proxy.newProxyInstance(Configurations.class.getClassLoader(), new Class<?>[] {ConfigurationAdmin.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "listConfigurations" -> list(args[0].toString());
                    case "getConfiguration" -> configuration(args[0].toString());
                    case "getFactoryConfiguration" -> configuration(args[0] + "~" + args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Configuration[] list(String filter) {
        String value = filter.replaceAll(".*=|\\)", "");
        Configuration[] found = kept.keySet().stream().filter(pid -> filter.contains("factoryPid") ? pid.startsWith(value + "~") : pid.equals(value)).map(this::configuration)
                .toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    @SuppressWarnings("unchecked")
    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(Configurations.class.getClassLoader(), new Class<?>[] {Configuration.class}, (proxy, method, args) -> switch (method.getName()) {
            case "getPid" -> pid;
            case "getProperties" -> kept.get(pid);
            case "update" -> {
                kept.put(pid, (Dictionary<String, Object>) args[0]);
                yield null;
            }
            case "delete" -> {
                kept.remove(pid);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
