package org.hanok.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.hanok.benchmarks.rush.Plan;
import org.hanok.benchmarks.rush.Rush;
import org.hanok.benchmarks.rush.Shop;
import org.hanok.benchmarks.site.Database;
import org.hanok.benchmarks.site.Operator;
import org.hanok.benchmarks.site.Server;
import org.hanok.simulators.demo.Secrets;
import org.hanok.simulators.demo.SimulatorSet;

/** A rush at full size on a site of its own. Limits are switched off: they would keep one member from buying that often. */
record RushBench(Options options, PrintStream out) {

    private static final String PASSWORD = "bench-admin-password";

    void run() throws IOException, InterruptedException {
        try (SimulatorSet simulators = new SimulatorSet(0, "http://localhost:" + options.port(), Secrets.random(), Optional.empty())) {
            Map<String, String> environment = new HashMap<>(simulators.environment());
            environment.put("HANOK_ADMIN_PASSWORD", PASSWORD);
            environment.put("HANOK_TRUSTED_PROXIES", "127.0.0.1");
            try (Server server = options.server(environment)) {
                server.start();
                out.println(new Rush(shop(server, environment.get("HANOK_DEPOSIT_SECRET")), Plan.full()).run());
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
    }

    private static Shop shop(Server server, String secret) {
        Database database = server.database();
        return new Shop(server.url(), secret, PASSWORD, database::value, database::execute, (product, codes) -> {
            try {
                new Operator(server.url()).upload(PASSWORD, String.valueOf(product), codes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
