package org.hanok.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.hanok.benchmarks.Buyer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/sized", 200, 5);
        answer("/chunked", 200, 0);
        answer("/broken", 500, 5);
        server.start();
    }

    private void answer(String path, int status, int length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write("hanok".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    @Test
    void oneConnectionReadsManyAnswersOfBothKinds() throws IOException {
        try (Wire wire = new Wire(port())) {
            for (String path : new String[] {"/sized", "/chunked", "/sized", "/chunked"}) {
                assertThat(wire.get(Wire.request(port(), path, ""))).isEqualTo(200);
            }
            assertThat(wire.get(Wire.request(port(), "/broken", "hanok=g.x"))).isEqualTo(500);
        }
    }

    @Test
    void aLoadCountsAnswersAndFailures() {
        Load.Result fine = new Load(port(), 2, Duration.ofMillis(200)).run("/sized", "");
        assertThat(fine.latencies().count()).isPositive();
        assertThat(fine.failed()).isZero();
        Load.Result broken = new Load(port(), 1, Duration.ofMillis(100)).run("/broken", "");
        assertThat(broken.failed()).isEqualTo(broken.latencies().count());
    }

    @Test
    void fieldsAreReadFromForms() {
        assertThat(Buyer.field("<input type=\"hidden\" name=\"_csrf\" value=\"abc\"><input type=\"hidden\" name=\"total\" value=\"9\">", "total")).isEqualTo("9");
        assertThat(Buyer.field("<form>", "total")).isEmpty();
    }
}
