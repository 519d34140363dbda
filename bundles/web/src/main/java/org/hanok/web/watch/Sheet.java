package org.hanok.web.watch;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanok.api.health.Measures;

/** The figures that plugins have told for one answer. */
final class Sheet implements Measures.Figures {

    private final Map<String, Family<GaugeDataPointSnapshot>> gauges = new TreeMap<>();
    private final Map<String, Family<CounterDataPointSnapshot>> counters = new TreeMap<>();

    private record Family<P>(MetricMetadata metadata, List<P> points) {

        static <P> Family<P> named(String name, String help) {
            return new Family<>(new MetricMetadata(name, help), new ArrayList<>());
        }
    }

    @Override
    public void gauge(String name, String help, double value, String... labels) {
        gauges.computeIfAbsent(name, missing -> Family.named(name, help)).points().add(new GaugeDataPointSnapshot(value, Labels.of(labels), null));
    }

    @Override
    public void count(String name, String help, double value, String... labels) {
        counters.computeIfAbsent(name, missing -> Family.named(name, help)).points().add(new CounterDataPointSnapshot(value, Labels.of(labels), null, 0));
    }

    Stream<MetricSnapshot> snapshots() {
        return Stream.concat(gauges.values().stream().map(family -> new GaugeSnapshot(family.metadata(), family.points())),
                counters.values().stream().map(family -> new CounterSnapshot(family.metadata(), family.points())));
    }
}
