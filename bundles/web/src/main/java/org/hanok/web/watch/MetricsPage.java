package org.hanok.web.watch;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.hanok.api.Site;
import org.hanok.api.health.Measures;
import org.hanok.api.web.Secured;
import org.hanok.web.guard.Guard;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's figures for Prometheus, to programs on this machine and holders of {@code HANOK_METRICS_TOKEN}. */
@Component(service = MetricsPage.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=web)")
@Path("/metrics")
@Secured(Secured.ANYONE)
public final class MetricsPage {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPage.class);
    private final Traffic traffic;
    private final Watchman watchman;
    private final PrometheusRegistry machine;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Measures> measures = List.of();

    @Activate
    public MetricsPage(BundleContext context, @Reference Site site, @Reference Traffic traffic) {
        this.traffic = traffic;
        watchman = new Watchman(site.setting("HANOK_METRICS_TOKEN"));
        machine = Machine.registry(context.getBundle().getVersion().toString());
    }

    @GET
    @Produces(PrometheusTextFormatWriter.CONTENT_TYPE)
    public byte[] metrics() throws IOException {
        watchman.admit(Guard.servletRequest());
        return write(traffic.registry(), machine, sheet(measures));
    }

    private static Sheet sheet(List<Measures> told) {
        Sheet sheet = new Sheet();
        for (Measures one : told) {
            try {
                one.tell(sheet);
            } catch (RuntimeException e) {
                LOG.warn("The figures of {} are left out", one.getClass().getName(), e);
            }
        }
        return sheet;
    }

    static byte[] write(PrometheusRegistry traffic, PrometheusRegistry machine, Sheet sheet) throws IOException {
        MetricSnapshot[] all = Stream.of(traffic.scrape().stream(), machine.scrape().stream(), sheet.snapshots()).flatMap(part -> part).toArray(MetricSnapshot[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        PrometheusTextFormatWriter.create().write(out, new MetricSnapshots(all));
        return out.toByteArray();
    }
}
