package org.hanok.simulators.card;

import java.util.Map;
import org.hanok.simulators.Refusal;
import org.hanok.simulators.Reply;

/** The vendor's error answers. */
final class PortOne {

    private PortOne() {}

    static Refusal error(int status, String type, String message) {
        return new Refusal(Reply.json(status, Map.of("type", type, "message", message)));
    }

    static Refusal conflict(String type) {
        return error(409, type, "refused: " + type);
    }

    static Refusal notFound() {
        return error(404, "PAYMENT_NOT_FOUND", "no such payment");
    }

    static Refusal provider() {
        return new Refusal(Reply.json(502, Map.of("type", "PG_PROVIDER", "message", "the card company refused",
                "pgCode", "SIM-9999", "pgMessage", "cancel refused")));
    }
}
