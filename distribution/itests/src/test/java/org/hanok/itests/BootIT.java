package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.Test;

/**
 * A site comes up every time, although visitors and a load balancer ask from the first moment, which once left pages at 404 for good. Once it says that it is ready, every page is there.
 * The short run starts {@code hanok.boots.empty} times with an empty data folder, {@code hanok.boots} times with a filled one, and once after the framework's state was
 * thrown away. The long run, about 20 minutes:
 * <pre>./mvnw -T1C verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=BootIT -Dhanok.boots=20 -Dhanok.boots.empty=20</pre>
 */
class BootIT {

    private static final int BOOTS = Integer.getInteger("hanok.boots", 1);
    private static final int EMPTY = Integer.getInteger("hanok.boots.empty", 1);
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final List<String> PAGES = List.of("/", "/shop", "/blog", "/docs", "/search?q=a", "/account/login", "/health/live", "/health/ready", "/openapi.json");
    private static final List<String> CLOSED = List.of("/account/verification", "/admin", "/checkout", "/account/orders");
    private static final long BETWEEN_NANOS = 20_000_000;

    @Test
    void everyStartComesUp() {
        for (int boot = 1; boot < EMPTY; boot++) {
            try (LiveSite site = new LiveSite("boot-empty")) {
                comesUp(site, "empty " + boot);
                endsCleanly(site);
            }
        }
        try (LiveSite site = new LiveSite("boot-filled")) {
            comesUp(site, "empty " + EMPTY);
            endsCleanly(site);
            for (int boot = 1; boot <= BOOTS; boot++) {
                comesUp(site, "filled " + boot);
                endsCleanly(site);
            }
            forget(site.home().resolve("data"));
            comesUp(site, "filled, framework's state thrown away");
            endsCleanly(site);
        }
    }

    private static void comesUp(LiveSite site, String which) {
        long began = System.nanoTime();
        site.launch();
        List<Integer> seen = new ArrayList<>();
        while (site.status("/health/ready") != 200) {
            seen.add(site.status("/"));
            seen.add(site.status("/shop"));
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw site.stuck(which + ", answers so far " + seen.stream().distinct().toList());
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        System.out.printf("%s: ready after %.1f s, while starting the answers were %s%n", which, (System.nanoTime() - began) / 1e9, seen.stream().distinct().toList());
        assertThat(seen).as("%s: a starting site breaks for nobody", which).doesNotContain(500);
        assertThat(PAGES).allSatisfy(page -> assertThat(site.status(page)).as("%s: %s", which, page).isEqualTo(200));
        assertThat(CLOSED).allSatisfy(page -> assertThat(site.status(page)).as("%s: %s for strangers", which, page).isEqualTo(303));
    }

    private static void endsCleanly(LiveSite site) {
        assertThat(site.stop()).isLessThan(Duration.ofSeconds(20));
        assertThat(site.leftovers()).isEmpty();
    }

    private static void forget(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
