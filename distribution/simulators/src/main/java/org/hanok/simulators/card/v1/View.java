package org.hanok.simulators.card.v1;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.card.ledger.Cancellation;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.card.ledger.VirtualAccount;
import org.hanok.simulators.fault.Action;

/** A payment in V1's JSON, with the lies that faults order. What was cancelled in part stays {@code paid}. Times are unix seconds, 0 = never. */
final class View {

    static final Set<String> KINDS = Set.of("wrongAmount", "wrongCurrency", "testChannel", "liveChannel", "unknownStatus", "wrongOrder");

    /** Marked as personal data: a log or a table that holds it leaks. */
    private static final String PLANTED = "SIM-PII-CANARY";

    private final Payment payment;
    private final Collection<Action> lies;

    View(Payment payment, Collection<Action> lies) {
        this.payment = payment;
        this.lies = lies;
    }

    Map<String, Object> show() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("imp_uid", payment.impUid());
        view.put("merchant_uid", Action.has(lies, "wrongOrder") ? "order-of-somebody-else" : payment.id());
        view.put("pay_method", payment.account() == null ? "card" : "vbank");
        view.put("channel", "pc");
        view.put("pg_provider", "sandbox");
        view.put("pg_tid", payment.paid() > 0 ? "pg-" + payment.transactionId() : null);
        view.put("pg_id", "sandbox");
        view.put("sandbox", sandbox());
        view.put("escrow", false);
        view.put("name", payment.purchase().orderName());
        view.put("amount", amount());
        view.put("cancel_amount", payment.cancelled());
        view.put("currency", Action.has(lies, "wrongCurrency") ? "USD" : payment.purchase().currency());
        view.put("buyer_name", PLANTED);
        view.put("card_number", payment.account() == null ? "9490-" + PLANTED : null);
        view.put("status", Action.has(lies, "unknownStatus") ? "status_of_tomorrow" : status(payment));
        times(view);
        account(view);
        view.put("cash_receipt_issued", false);
        return view;
    }

    static String status(Payment payment) {
        return switch (payment.status()) {
            case READY, VIRTUAL_ACCOUNT_ISSUED -> "ready";
            case PAID, PARTIAL_CANCELLED -> "paid";
            case FAILED, CANCELLED -> payment.status().name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean sandbox() {
        boolean test = payment.purchase().channelType().equals("TEST");
        return Action.has(lies, "testChannel") || test && !Action.has(lies, "liveChannel");
    }

    private long amount() {
        long lie = Action.find(lies, "wrongAmount").map(action -> action.number(0, -100)).orElse(0L);
        return (payment.paid() > 0 ? payment.paid() : payment.purchase().totalAmount()) + lie;
    }

    private void times(Map<String, Object> view) {
        List<Cancellation> done = payment.cancellations().stream().filter(Cancellation::succeeded).toList();
        view.put("started_at", seconds(payment.requestedAt()));
        view.put("paid_at", payment.paid() == 0 ? 0 : seconds(done.isEmpty() ? payment.changedAt() : payment.requestedAt()));
        view.put("failed_at", payment.status() == Status.FAILED ? seconds(payment.changedAt()) : 0);
        view.put("cancelled_at", payment.status() == Status.CANCELLED ? seconds(payment.changedAt()) : 0);
        view.put("fail_reason", payment.status() == Status.FAILED ? "declined" : null);
        view.put("cancel_history", done.stream().map(View::cancelled).toList());
    }

    private static Map<String, Object> cancelled(Cancellation one) {
        return Map.of("pg_tid", "pg-" + one.id(), "amount", one.amount(), "cancelled_at", seconds(one.at()), "reason", one.reason(),
                "cancellation_id", one.id(), "receipt_url", "");
    }

    private void account(Map<String, Object> view) {
        VirtualAccount account = payment.account();
        if (account != null) {
            view.put("vbank_code", account.bank());
            view.put("vbank_name", account.bank());
            view.put("vbank_num", account.number());
            view.put("vbank_holder", account.remittee());
            view.put("vbank_date", seconds(account.expiredAt()));
            view.put("vbank_issued_at", seconds(account.issuedAt()));
        }
    }

    private static long seconds(String at) {
        return Instant.parse(at).getEpochSecond();
    }
}
