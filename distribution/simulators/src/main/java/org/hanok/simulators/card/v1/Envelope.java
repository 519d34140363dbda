package org.hanok.simulators.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Every answer of V1: {@code {code, message, response}}. A code other than 0 is an error, under HTTP 200 too. */
final class Envelope {

    private Envelope() {}

    static Reply of(Object response) {
        return reply(200, 0, null, response);
    }

    /** Understood, and no: HTTP 200. */
    static Refusal no(String why) {
        return new Refusal(reply(200, 1, why, null));
    }

    static Refusal error(int status, String why) {
        return new Refusal(reply(status, -1, why, null));
    }

    static Refusal unknown() {
        return error(404, "no such payment");
    }

    /** What the shared till refuses in the words of V2, in those of V1: a conflict and a card company's no come under HTTP 200. */
    static Refusal translated(Refusal refusal) {
        JsonNode told = Json.read(refusal.reply().body());
        if (told.has("code")) {
            return refusal;
        }
        int status = refusal.reply().status();
        return status == 409 || status == 502 ? no(Json.text(told, "type")) : error(status, Json.text(told, "message"));
    }

    private static Reply reply(int status, int code, @Nullable String message, @Nullable Object response) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("code", code);
        whole.put("message", message);
        whole.put("response", response);
        return Reply.json(status, whole);
    }
}
