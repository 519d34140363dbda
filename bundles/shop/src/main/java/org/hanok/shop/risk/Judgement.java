package org.hanok.shop.risk;

import java.util.List;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;

/** @param findings what led to the ruling, hardest first; empty when nothing was found */
public record Judgement(Ruling ruling, List<Finding> findings) {

    public static final Judgement ALLOWED = new Judgement(Ruling.ALLOW, List.of());

    public Judgement {
        findings = List.copyOf(findings);
    }
}
