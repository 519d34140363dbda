package org.hanok.simulators.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hanok.simulators.wire.Json;

/**
 * The simulators without a site, for tests and benchmarks. Prints one line of JSON with addresses and the environment a site needs,
 * then runs until it is stopped. Options: {@code --port=8350} (that port and the six after it), {@code --site=http://localhost:8181},
 * {@code --until-stdin-closes}. Secrets are read from the environment, or made.
 */
public final class Simulators {

    private Simulators() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        int port = Integer.parseInt(option(options, "--port=").orElse("0"));
        String site = option(options, "--site=").or(() -> Optional.ofNullable(System.getenv("HANOK_PUBLIC_URL")))
                .orElse("http://localhost:8181");
        SimulatorSet all = new SimulatorSet(port, site, Secrets.from(System.getenv()), Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(all::close));
        Map<String, Object> told = all.addresses();
        told.put("environment", all.environment());
        System.out.println(new String(Json.bytes(told), StandardCharsets.UTF_8));
        if (options.contains("--until-stdin-closes")) {
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    private static Optional<String> option(List<String> options, String prefix) {
        return options.stream().filter(option -> option.startsWith(prefix)).map(option -> option.substring(prefix.length())).findFirst();
    }
}
