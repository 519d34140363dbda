package org.hanok.payment.deposit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of matching as configuration would bring them. */
public final class MatchingSettings {

    private MatchingSettings() {
    }

    public static Matching matching(Waiting waiting) {
        return new Matching(with(Map.of()), waiting);
    }

    /** The defaults, but for these. */
    static Matching.Settings with(Map<String, Object> changed) {
        return (Matching.Settings) Proxy.newProxyInstance(MatchingSettings.class.getClassLoader(), new Class<?>[] {Matching.Settings.class, Annotation.class},
                (proxy, method, args) -> changed.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
