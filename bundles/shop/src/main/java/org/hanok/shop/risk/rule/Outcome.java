package org.hanok.shop.risk.rule;

import java.util.List;
import org.hanok.shop.risk.ruling.Ruling;

/** What all rules together say. @param hits that count, hardest first @param shadows that are only written down */
public record Outcome(Ruling ruling, List<Hit> hits, List<Hit> shadows) {

    public Outcome {
        hits = List.copyOf(hits);
        shadows = List.copyOf(shadows);
    }
}
