package org.hanok.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aChangeAppliesToThoseWhoAlreadyHoldTheRules() {
        Settings settings = new Settings(values(Map.of()));
        assertThat(settings.policy().idle()).isEqualTo(Duration.ofDays(14));
        settings.changed(values(Map.of("session_idle_days", 3, "registration_domains", new String[] {" Example.COM ", ""})));
        assertThat(settings.policy().idle()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.policy().domains()).containsExactly("example.com");
        assertThat(settings.policy().open()).isTrue();
    }

    private static Settings.Values values(Map<String, Object> given) {
        return (Settings.Values) Proxy.newProxyInstance(SettingsTest.class.getClassLoader(), new Class<?>[] {Settings.Values.class},
                (proxy, method, args) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
