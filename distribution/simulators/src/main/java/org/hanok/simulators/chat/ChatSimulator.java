package org.hanok.simulators.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hanok.simulators.Inbox;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * A chat: {@code POST /bot<token>/sendMessage} as Telegram answers it, {@code POST /services/...} as Slack's incoming webhooks do. What was said is at
 * {@code /sim/chat}, and as JSON at {@code GET /__sim/chat}.
 */
public final class ChatSimulator extends Simulator {

    private static final int LONGEST = 4096;

    private final Inbox inbox = new Inbox();

    /** @param port 0 for any free port */
    public ChatSimulator(int port) {
        super("127.0.0.1", port);
        on("POST", "/bot{token}/sendMessage", this::telegram);
        on("POST", "/services/{team}/{bot}/{secret}", this::slack);
        on("GET", "/sim/chat", request -> inbox.page(request, "chat"));
        on("GET", "/__sim/chat", request -> Reply.json(inbox.all()));
        start();
    }

    private Reply telegram(Request request) {
        JsonNode said = request.header("Content-Type").startsWith("application/json") ? request.json() : Json.MAPPER.valueToTree(Map.of());
        String text = Json.text(said, "text");
        String chat = Json.text(said, "chat_id");
        if (request.param("token").length() < 5) {
            return refused(401, "Unauthorized");
        }
        if (chat.isEmpty() || text.isBlank()) {
            return refused(400, chat.isEmpty() ? "Bad Request: chat_id is empty" : "Bad Request: message text is empty");
        }
        if (text.length() > LONGEST) {
            return refused(400, "Bad Request: message is too long");
        }
        Inbox.Entry entry = inbox.add(world.clock().instant(), chat, "telegram", text);
        return Reply.json(Map.of("ok", true, "result", Map.of("message_id", entry.n(), "date", world.clock().instant().getEpochSecond(), "text", text,
                "chat", Map.of("id", chat, "type", "group"))));
    }

    private static Reply refused(int code, String description) {
        return Reply.json(code, Map.of("ok", false, "error_code", code, "description", description));
    }

    private Reply slack(Request request) {
        try {
            String text = Json.text(request.json(), "text");
            if (text.isBlank()) {
                return Reply.text(400, "no_text");
            }
            inbox.add(world.clock().instant(), "#" + request.param("team"), "slack", text);
            return Reply.text(200, "ok");
        } catch (Refusal noJson) {
            return Reply.text(400, "invalid_payload");
        }
    }

    @Override
    protected Object state() {
        return Map.of("messages", inbox.all().size());
    }

    @Override
    protected void forget() {
        inbox.clear();
    }
}
