package org.hanok.simulators.card.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.card.ledger.Expected;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/** Pins what an order costs before the browser gets there. */
final class PrepareFace {

    private final Ledger ledger;

    PrepareFace(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code POST /payments/prepare}: an order is pinned once. */
    Reply pin(Request request) {
        Values wish = wish(request);
        if (ledger.expected(wish.text("merchant_uid")).isPresent()) {
            throw Envelope.no("this merchant_uid is registered");
        }
        return pinned(wish);
    }

    /** {@code PUT /payments/prepare}. */
    Reply change(Request request) {
        Values wish = wish(request);
        ledger.expected(wish.text("merchant_uid")).orElseThrow(() -> Envelope.error(404, "this merchant_uid is not registered"));
        return pinned(wish);
    }

    /** {@code GET /payments/prepare/{merchant_uid}}. */
    Reply read(Request request) {
        String order = request.param("order");
        return shown(order, ledger.expected(order).orElseThrow(() -> Envelope.no("this merchant_uid is not registered")));
    }

    private static Values wish(Request request) {
        Values wish = request.fields();
        if (!wish.has("merchant_uid") || wish.number("amount") <= 0) {
            throw Envelope.error(400, "merchant_uid and amount are needed");
        }
        return wish;
    }

    private Reply pinned(Values wish) {
        Expected pinned = new Expected(wish.number("amount"), wish.text("currency"));
        ledger.expect(wish.text("merchant_uid"), pinned);
        return shown(wish.text("merchant_uid"), pinned);
    }

    private static Reply shown(String order, Expected pinned) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("merchant_uid", order);
        view.put("amount", pinned.totalAmount());
        view.put("currency", pinned.currency().isEmpty() ? null : pinned.currency());
        return Envelope.of(view);
    }
}
