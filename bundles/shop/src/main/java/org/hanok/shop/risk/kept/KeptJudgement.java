package org.hanok.shop.risk.kept;

import java.time.Instant;
import java.util.List;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;

/** A judgement as it was kept. @param version of the rules that made it */
public record KeptJudgement(long id, RiskFacts.Phase phase, Instant at, Ruling ruling, long version, List<Why> findings) {

    /** What one rule said, in both languages. @param shadow whether it was only written down */
    public record Why(String rule, Ruling ruling, boolean shadow, String ko, String en) {

        public String text(boolean english) {
            return english ? en : ko;
        }
    }
}
