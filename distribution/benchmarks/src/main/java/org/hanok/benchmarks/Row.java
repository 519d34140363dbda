package org.hanok.benchmarks;

import java.util.Locale;
import org.hanok.benchmarks.load.Load;

/** One line of the table. @param statements SQL statements per request, below 0 when not counted */
public record Row(String name, Load.Result load, double cpuSeconds, double statements) {

    static final String HEAD = """
            | page | requests/s | p50 ms | p99 ms | CPU s per 1,000 | SQL per page | not 200 |
            |---|---|---|---|---|---|---|""";

    public double cpuPerThousand() {
        return 1000 * cpuSeconds / load.latencies().count();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %s | %d |", name, load.perSecond(), load.latencies().millis(50), load.latencies().millis(99),
                cpuPerThousand(), statements < 0 ? "" : String.format(Locale.ROOT, "%.1f", statements), load.failed());
    }
}
