package org.hanok.simulators.wire;

import java.util.Map;

/** A request that is answered with an error; carries the whole answer. */
public final class Refusal extends RuntimeException {

    private final transient Reply reply;

    public Refusal(Reply reply) {
        super("refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(Reply.json(400, Map.of("type", "INVALID_REQUEST", "message", message)));
    }

    public Reply reply() {
        return reply;
    }
}
