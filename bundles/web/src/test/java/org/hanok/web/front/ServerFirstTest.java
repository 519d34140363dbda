package org.hanok.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.http.runtime.HttpServiceRuntime;

class ServerFirstTest {

    private final AtomicReference<ServiceListener> server = new AtomicReference<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final HttpServiceRuntime runtime = fake(HttpServiceRuntime.class, Map.of());
    private final BundleContext context = fake(BundleContext.class, Map.of(
            "createFilter", arguments -> fake(Filter.class, Map.of("toString", none -> (String) arguments[0])),
            "addServiceListener", arguments -> {
                server.set((ServiceListener) arguments[0]);
                return null;
            },
            "getService", arguments -> runtime));

    @Test
    void aPluginThatStartsWaitsUntilTheServerServes() throws Exception {
        ServerFirst first = new ServerFirst(context, Duration.ofMinutes(1));
        CompletableFuture<Void> started = CompletableFuture.runAsync(() -> first.bundleChanged(starting(62)));
        asked.await();
        assertThat(started).isNotDone();
        server.get().serviceChanged(new ServiceEvent(ServiceEvent.REGISTERED, fake(ServiceReference.class, Map.of("compareTo", arguments -> 0))));
        started.get();
        first.bundleChanged(starting(80));
    }

    @Test
    void whatTheServerItselfNeedsIsNotHeldAndNobodyForEver() {
        ServerFirst first = new ServerFirst(context, Duration.ofMillis(1));
        first.bundleChanged(new BundleEvent(BundleEvent.STARTED, bundle(80)));
        first.bundleChanged(starting(61));
        assertThat(asked.getCount()).as("nobody waited").isEqualTo(1);
        first.bundleChanged(starting(80));
        assertThat(asked.getCount()).isZero();
    }

    private BundleEvent starting(int level) {
        return new BundleEvent(BundleEvent.STARTING, bundle(level));
    }

    private Bundle bundle(int level) {
        BundleStartLevel startLevel = fake(BundleStartLevel.class, Map.of("getStartLevel", arguments -> level));
        return fake(Bundle.class, Map.of("adapt", arguments -> startLevel, "getSymbolicName", arguments -> {
            asked.countDown();
            return "plugin";
        }));
    }

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> answers.getOrDefault(method.getName(), none -> null).apply(arguments);
        }));
    }
}
