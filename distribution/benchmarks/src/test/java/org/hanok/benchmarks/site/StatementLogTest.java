package org.hanok.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void onlyTheWorkCounts() {
        assertThat(StatementLog.count("""
                2026-11-23 03:00:00.000 UTC [7] LOG:  execute <unnamed>: BEGIN
                2026-11-23 03:00:00.001 UTC [7] LOG:  execute S_3: SELECT a
                	FROM b
                2026-11-23 03:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'x'
                2026-11-23 03:00:00.003 UTC [7] LOG:  statement: UPDATE b SET a = 1
                2026-11-23 03:00:00.003 UTC [7] LOG:  statement: \s
                2026-11-23 03:00:00.004 UTC [7] LOG:  execute S_1: COMMIT
                2026-11-23 03:00:00.005 UTC [7] LOG:  checkpoint starting: time
                """)).isEqualTo(2);
    }
}
