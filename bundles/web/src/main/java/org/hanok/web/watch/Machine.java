package org.hanok.web.watch;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The process itself. Only figures that are read when asked for: a listener in the JVM's beans would keep this bundle's classes for good. */
final class Machine {

    private Machine() {
    }

    static PrometheusRegistry registry(String version) {
        PrometheusRegistry registry = new PrometheusRegistry();
        Info.builder().name("hanok_build").help("Which version runs, and on what").labelNames("version", "java").register(registry)
                .setLabelValues(version, Runtime.version().toString());
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        JvmClassLoadingMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
        return registry;
    }
}
