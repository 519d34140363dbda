package org.hanok.platform;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a listener or a job is called in the database: its bundle and its class, without the packages between them, so that a class may move within its plugin. */
public final class ComponentName {

    private ComponentName() {
    }

    /** @param properties of the service */
    public static String of(Object service, Map<String, Object> properties) {
        String component = String.valueOf(properties.getOrDefault("component.name", service.getClass().getName()));
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        return bundle == null ? component : bundle.getSymbolicName() + "." + component.substring(component.lastIndexOf('.') + 1);
    }
}
