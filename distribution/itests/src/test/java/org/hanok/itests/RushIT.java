package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.benchmarks.rush.Outcome;
import org.hanok.benchmarks.rush.Plan;
import org.hanok.benchmarks.rush.Rush;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.Test;

/** A small rush in every build; {@code java -jar benchmarks.jar rush} runs it at full size. */
class RushIT {

    @Test
    void aRushSellsEveryCodeOnceAndTakesMoneyForNothingElse() throws Exception {
        try (LiveSite site = new LiveSite("rush").start()) {
            Outcome outcome = new Rush(Rushes.shop(site), Plan.small()).run();
            System.out.println(outcome);
            assertThat(outcome.wishes()).isEqualTo(Plan.small().attempts());
            assertThat(outcome.truth()).isEqualTo(new Outcome.Truth(Plan.small().pins(), Plan.small().pins(), Plan.small().pins(), 0));
            assertThat(outcome.placed()).isEqualTo(Plan.small().pins());
            assertThat(outcome.faults() + outcome.torn()).isZero();
        }
    }
}
