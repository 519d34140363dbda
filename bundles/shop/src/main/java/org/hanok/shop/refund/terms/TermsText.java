package org.hanok.shop.refund.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.Words;

/** Says terms in a visitor's language, sentence by sentence. */
public final class TermsText {

    private static final int DAY = 24;

    private TermsText() {
    }

    /** @param currency of the prices the terms are about */
    public static List<String> sentences(Terms terms, String currency, Words words) {
        List<String> said = new ArrayList<>();
        if (!terms.refundable() || terms.hours() == 0) {
            said.add(words.get("shop.refund.terms.no", terms.brand()));
        } else {
            said.add(words.get("shop.refund.terms.window", span(terms.hours(), words)));
            said.add(words.get(terms.afterReveal() ? "shop.refund.terms.opened.yes" : "shop.refund.terms.opened.no"));
            said.add(fee(terms, currency, words));
            if (terms.waitHours() > 0) {
                said.add(words.get("shop.refund.terms.wait", span(terms.waitHours(), words)));
            }
            if (!terms.open().always()) {
                said.add(words.get("shop.refund.terms.hours", terms.open().from(), terms.open().until()));
            }
        }
        said.add(words.get("shop.refund.terms.undelivered"));
        String own = words.locale().getLanguage().equals("en") ? terms.textEn() : terms.text();
        if (!own.isBlank()) {
            said.add(own.strip());
        }
        return List.copyOf(said);
    }

    private static String fee(Terms terms, String currency, Words words) {
        if (terms.free()) {
            return words.get("shop.refund.terms.fee.none");
        }
        String rate = BigDecimal.valueOf(terms.feeRate(), 2).stripTrailingZeros().toPlainString();
        Money fixed = new Money(terms.fee(), currency);
        if (terms.feeRate() == 0) {
            return words.get("shop.refund.terms.fee.fixed", fixed);
        }
        return terms.fee() == 0 ? words.get("shop.refund.terms.fee.rate", rate) : words.get("shop.refund.terms.fee.both", fixed, rate);
    }

    /** Days where they are whole, else hours. */
    static String span(int hours, Words words) {
        return hours % DAY == 0 ? words.get("shop.refund.terms.days", hours / DAY) : words.get("shop.refund.terms.hours.count", hours);
    }
}
