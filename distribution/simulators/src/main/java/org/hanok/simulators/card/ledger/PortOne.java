package org.hanok.simulators.card.ledger;

import java.util.Map;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;

/** The vendor's error answers. */
public final class PortOne {

    private PortOne() {}

    public static Refusal error(int status, String type, String message) {
        return new Refusal(Reply.json(status, Map.of("type", type, "message", message)));
    }

    public static Refusal conflict(String type) {
        return error(409, type, "refused: " + type);
    }

    public static Refusal notFound() {
        return error(404, "PAYMENT_NOT_FOUND", "no such payment");
    }

    public static Refusal provider() {
        return new Refusal(Reply.json(502, Map.of("type", "PG_PROVIDER", "message", "the card company refused",
                "pgCode", "SIM-9999", "pgMessage", "cancel refused")));
    }
}
