package org.hanok.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {

    @Test
    void namesMayHoldBlanksAndBrackets() {
        assertThat(Proc.ticks("42 (postgres: a) b) S 1 42 42 0 -1 4194560 900 800 0 0 7 5 30 8 20 0 1 0 100")).isEqualTo(50);
    }

    @Test
    void aProcessThatEndedCostsNothingMore() {
        assertThat(Proc.ticks("")).isZero();
        assertThat(Proc.pssKiB("")).isZero();
    }

    @Test
    void sharedMemoryCountsByItsShare() {
        assertThat(Proc.pssKiB("Rss:  900 kB\nPss:              640 kB\nPss_Anon:         500 kB\n")).isEqualTo(640);
    }

    @Test
    void thisProcessHasUsedSomething() {
        assertThat(Proc.cpuSeconds(ProcessHandle.current().pid())).isPositive();
        assertThat(Proc.pssMiB(ProcessHandle.current().pid())).isPositive();
    }
}
