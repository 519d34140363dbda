package org.hanok.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.hanok.benchmarks.Row;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreNearestRanks() {
        Latencies latencies = Latencies.of(LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000_000).toArray());
        assertThat(latencies.count()).isEqualTo(200);
        assertThat(latencies.millis(50)).isEqualTo(100);
        assertThat(latencies.millis(99)).isEqualTo(198);
        assertThat(latencies.millis(100)).isEqualTo(200);
    }

    @Test
    void oneRequestIsEveryPercentile() {
        assertThat(Latencies.of(3_000_000).millis(1)).isEqualTo(3);
        assertThat(Latencies.of(3_000_000).millis(99)).isEqualTo(3);
    }

    @Test
    void aRowSaysWhatAThousandRequestsCost() {
        Row row = new Row("product", new Load.Result(Latencies.of(1_000_000, 2_000_000, 3_000_000, 4_000_000), 1, 2), 0.012, -1);
        assertThat(row.cpuPerThousand()).isEqualTo(3);
        assertThat(row).hasToString("| product | 2 | 2.00 | 4.00 | 3.00 |  | 1 |");
    }
}
