package org.hanok.simulators.card.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Money on its way back, or given back.
 *
 * @param status {@code REQUESTED}, {@code SUCCEEDED} or {@code FAILED}
 * @param trigger {@code API} or {@code CONSOLE}
 */
public record Cancellation(String id, String status, long amount, String reason, String trigger, String at) {

    public boolean succeeded() {
        return "SUCCEEDED".equals(status);
    }

    boolean isGivenUp() {
        return "FAILED".equals(status);
    }

    public Cancellation ended(boolean well) {
        return new Cancellation(id, well ? "SUCCEEDED" : "FAILED", amount, reason, trigger, at);
    }

    public Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("status", status);
        view.put("id", id);
        view.put("pgCancellationId", "pg-" + id);
        view.put("totalAmount", amount);
        view.put("taxFreeAmount", 0);
        view.put("vatAmount", 0);
        view.put("reason", reason);
        view.put("requestedAt", at);
        if (succeeded()) {
            view.put("cancelledAt", at);
        }
        view.put("trigger", trigger);
        return view;
    }
}
