package org.hanok.notifier.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.hanok.api.Site;
import org.hanok.api.security.Throttle;
import org.hanok.notifier.Desk;

/** Settings as they come from a file, and channels made of them. */
public final class Settings {

    private Settings() {
    }

    /** The shipped example of that name, with what is different. */
    public static HttpSettings example(String name, Map<String, String> other) {
        Properties file = new Properties();
        try (Reader in = new InputStreamReader(Settings.class.getResourceAsStream("/etc/org.hanok.notifier.http-" + name + ".cfg.example"), StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        file.forEach((key, value) -> values.put(key.toString(), value.toString()));
        values.putAll(other);
        return of(values);
    }

    /** Names as Declarative Services maps them: {@code _key} is {@code .key}, {@code ok_at} is {@code ok.at}. */
    public static HttpSettings of(Map<String, String> values) {
        return (HttpSettings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {HttpSettings.class}, (proxy, method, args) -> {
            String given = values.get(method.getName().replace('_', '.'));
            return given == null ? method.getDefaultValue() == null ? "" : method.getDefaultValue() : typed(method, given);
        });
    }

    private static Object typed(Method method, String text) {
        return method.getReturnType() == int.class ? (Object) Integer.valueOf(text) : method.getReturnType() == String[].class ? new String[] {text} : text;
    }

    public static HttpChannel channel(HttpSettings settings, Clock clock) {
        return new HttpChannel(settings, demo(), free(), clock);
    }

    static Site demo() {
        Site site = Desk.site(Map.of());
        return (Site) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Site.class},
                (proxy, method, args) -> method.getName().equals("demo") ? (Object) true : method.invoke(site, args));
    }

    static Throttle free() {
        return new Throttle() {
            @Override
            public Duration take(String key, int capacity, Duration period) {
                return Duration.ZERO;
            }

            @Override
            public void reset(String key) {
            }
        };
    }
}
