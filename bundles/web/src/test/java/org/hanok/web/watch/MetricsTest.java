package org.hanok.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Traffic traffic = new Traffic();
    private final Sheet sheet = new Sheet();

    private String text() throws IOException {
        return new String(MetricsPage.write(traffic.registry(), Machine.registry("1.2.3"), sheet), StandardCharsets.UTF_8);
    }

    @Test
    void answersAreCountedAndTimedByPattern() throws IOException {
        traffic.answered("GET", "/shop/products/{slug}", 200, TimeUnit.MILLISECONDS.toNanos(3));
        traffic.answered("GET", "/shop/products/{slug}", 200, TimeUnit.MILLISECONDS.toNanos(30));
        traffic.answered("POST", "/cart", 422, TimeUnit.MILLISECONDS.toNanos(3));
        assertThat(text()).contains("hanok_http_requests_total{method=\"GET\",route=\"/shop/products/{slug}\",status=\"200\"} 2.0")
                .contains("hanok_http_requests_total{method=\"POST\",route=\"/cart\",status=\"422\"} 1.0")
                .contains("hanok_http_request_seconds_bucket{route=\"/shop/products/{slug}\",le=\"0.005\"} 1")
                .contains("hanok_http_request_seconds_bucket{route=\"/shop/products/{slug}\",le=\"0.05\"} 2")
                .contains("hanok_http_request_seconds_count{route=\"/shop/products/{slug}\"} 2");
    }

    @Test
    void figuresOfPluginsStandBesideTheProcessItself() throws IOException {
        sheet.gauge("shop_stock_pins", "PINs on the shelf", 7, "product", "google \"10\"");
        sheet.gauge("shop_stock_pins", "PINs on the shelf", 0, "product", "culture");
        sheet.count("hanok_job_failures", "Runs that failed", 2, "job", "Sweep");
        assertThat(text()).contains("# HELP shop_stock_pins PINs on the shelf").contains("shop_stock_pins{product=\"google \\\"10\\\"\"} 7.0")
                .contains("shop_stock_pins{product=\"culture\"} 0.0").contains("hanok_job_failures_total{job=\"Sweep\"} 2.0")
                .contains("hanok_build_info{java=", "version=\"1.2.3\"} 1").contains("jvm_memory_used_bytes").contains("jvm_gc_collection_seconds_count").contains("jvm_threads_current").contains("process_cpu_seconds_total");
    }
}
