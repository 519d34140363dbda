package org.hanok.simulators.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.wire.Values;

/** What the customer does at the checkout, with or without a browser. */
final class Checkout {

    private final Ledger ledger;
    private final Cashier cashier;

    Checkout(Ledger ledger, Cashier cashier) {
        this.ledger = ledger;
        this.cashier = cashier;
    }

    boolean blocks(Purchase purchase, long amount) {
        return ledger.expected(purchase.paymentId()).filter(pinned -> !pinned.allows(purchase, amount)).isPresent();
    }

    /** @param amount what is paid when the amount is tampered with */
    Outcome decide(Payment payment, Decision decision, long amount) {
        return switch (decision) {
            case APPROVE, LOSE -> paid(cashier.approve(payment.id(), payment.purchase().totalAmount()), decision);
            case TAMPER -> paid(cashier.approve(payment.id(), amount), decision);
            case FAIL -> new Outcome(cashier.fail(payment.id()).status(), decision,
                    Optional.of(comeBack(payment, "FAILURE_TYPE_PG", "declined")));
            case CLOSE -> new Outcome(payment.status(), decision, Optional.empty());
        };
    }

    private static Outcome paid(Payment payment, Decision decision) {
        return new Outcome(payment.status(), decision,
                decision == Decision.LOSE ? Optional.empty() : Optional.of(comeBack(payment, "", "")));
    }

    /** @param code empty after success */
    static String comeBack(Payment payment, String code, String message) {
        return payment.purchase().ofV1() ? older(payment, code, message) : newer(payment, code, message);
    }

    private static String older(Payment payment, String code, String message) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("imp_uid", payment.impUid());
        answer.put("merchant_uid", payment.id());
        answer.put("success", Boolean.toString(code.isEmpty()));
        if (!code.isEmpty()) {
            answer.put("error_code", code);
            answer.put("error_msg", message);
        }
        return Values.append(payment.purchase().redirectUrl(), answer);
    }

    private static String newer(Payment payment, String code, String message) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("paymentId", payment.id());
        answer.put("transactionType", "PAYMENT");
        answer.put("txId", payment.transactionId());
        if (!code.isEmpty()) {
            List.of("code", "pgCode").forEach(name -> answer.put(name, code));
            List.of("message", "pgMessage").forEach(name -> answer.put(name, message));
        }
        return Values.append(payment.purchase().redirectUrl(), answer);
    }
}
