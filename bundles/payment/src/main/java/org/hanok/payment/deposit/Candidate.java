package org.hanok.payment.deposit;

import java.time.Instant;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.match.AmountFit;
import org.hanok.payment.match.NameFit;
import org.hanok.payment.match.Suggestion;

/**
 * A charge that a deposit may be meant for.
 *
 * @param charge public id
 * @param paid what came in parts so far
 * @param rest what is still to be paid
 * @param state PENDING, or given up and to be opened again
 * @param confidence how sure, in percent with two decimals
 * @param findings why, as message keys behind {@code payment.match.}, the strongest first
 * @param fit which amount of the three: {@code SAME}, {@code OVER}, {@code PART} and so on
 */
public record Candidate(String charge, Ref subject, String title, String payerName, Money amount, Money paid, Money rest, ChargeState state, Instant created,
        String confidence, List<String> findings, NameFit name, AmountFit fit) {

    static final List<ChargeState> GIVEN_UP = List.of(ChargeState.CANCELLED, ChargeState.FAILED);

    static Candidate of(Suggestion suggestion, Charge charge) {
        Money paid = Money.won(suggestion.expected().paid());
        return new Candidate(charge.code(), charge.subject(), charge.title(), charge.payerName(), charge.money(), paid, charge.money().minus(paid), charge.state(),
                charge.created(), percent(suggestion.confidence()), suggestion.findings(), suggestion.name(), suggestion.amount());
    }

    public static String percent(int hundredths) {
        return String.format(java.util.Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    public boolean open() {
        return state == ChargeState.PENDING;
    }

    /** Whether the order is not paid by this deposit alone. */
    public boolean tooLittle() {
        return fit == AmountFit.PART || fit == AmountFit.TOO_LITTLE;
    }
}
