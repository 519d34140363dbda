package org.hanok.shop.risk.kept;

import java.util.List;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;

/** What one rule said, in both languages. @param shadow whether it is only written down @param finding what the buyer is told */
public record Said(Finding finding, boolean shadow, String ko, String en) {

    /** Message whose Korean text is its first argument and whose English text its second. */
    static final String TEXT = "shop.risk.said";

    public static Said of(String rule, Ruling ruling, boolean shadow, String ko, String en) {
        return new Said(new Finding(rule, ruling, TEXT, List.of(ko, en)), shadow, ko, en);
    }
}
