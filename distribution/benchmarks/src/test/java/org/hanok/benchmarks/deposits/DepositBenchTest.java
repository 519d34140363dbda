package org.hanok.benchmarks.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smaller run of the command: the bar is the same. */
class DepositBenchTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void depositsFindTheirOrdersSurelyAndMoreOftenThanTheOldRule(long seed) {
        List<Score> scores = DepositBench.scores(seed, 1_500);
        assertThat(scores.get(0).precision()).as("precision of %s", scores.get(0)).isGreaterThanOrEqualTo(0.999);
        assertThat(scores.get(0).recall()).isGreaterThanOrEqualTo(scores.get(1).recall());
    }

    @Test
    void theSameSeedIsTheSameMonthAndEveryKindIsInIt() {
        Month month = Month.of(7, 1_500);
        assertThat(month.deposits).isEqualTo(Month.of(7, 1_500).deposits).hasSize(1_500);
        assertThat(month.deposits).extracting(Told::kind)
                .contains("plain", "prefix", "typo", "other person", "number", "nameless", "over", "split", "under", "late", "stranger");
        assertThat(month.orders.stream().map(Bought::name).distinct().count()).as("names are shared").isLessThan(month.orders.stream().map(Bought::member).distinct().count());
    }

    @Test
    void theFiguresArePrintedSideBySide() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DepositBench.print(DepositBench.scores(7, 200), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("| hanok |", "| old shop", "precision", "recall");
    }
}
