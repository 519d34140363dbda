package org.hanok.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Reply;

/** Does the work of a call and answers it, unless a fault on order says otherwise. */
public final class FaultyLine {

    static final Set<String> KINDS = Set.of("delay", "hangBeforeReply", "dropBeforeWork", "connectionReset", "status",
            "truncateBody", "slowDrip", "garbage", "wrongContentType", "extraFields", "setField", "rateLimit");
    /** Korean in another encoding than promised, and no JSON. */
    private static final byte[] GARBAGE = {(byte) 0xC1, (byte) 0xA1, (byte) 0xB0, (byte) 0xCB, 0, '{', (byte) 0xFF};

    private final Faults faults;
    private final RateLimits limits;
    private final Queue<Line> hanging = new ConcurrentLinkedQueue<>();

    public FaultyLine(Faults faults, Clock clock) {
        this.faults = faults;
        this.limits = new RateLimits(clock);
        faults.offer(KINDS);
    }

    public void serve(String subject, Supplier<Reply> work, Line line) throws IOException {
        List<Action> actions = faults.take(subject, KINDS);
        if (Action.has(actions, "dropBeforeWork")) {
            line.cut();
            return;
        }
        Optional<Reply> tooMany = limits.check(actions);
        if (tooMany.isPresent()) {
            line.send(tooMany.get());
            return;
        }
        var status = Action.find(actions, "status");
        Reply reply = status.isPresent() ? refused(status.get()) : changed(work.get(), actions);
        Action.find(actions, "delay").ifPresent(delay -> delay.pause(1000));
        finish(reply, actions, line);
    }

    private void finish(Reply reply, List<Action> actions, Line line) throws IOException {
        if (Action.has(actions, "hangBeforeReply")) {
            hanging.add(line);
        } else if (Action.has(actions, "connectionReset")) {
            line.cut();
        } else if (Action.has(actions, "truncateBody")) {
            line.sendHalf(reply);
        } else if (Action.has(actions, "slowDrip")) {
            line.drip(reply, Action.find(actions, "slowDrip").get());
        } else {
            line.send(reply);
        }
    }

    private static Reply refused(Action status) {
        String body = status.text(1, "{\"type\":\"UNAVAILABLE\",\"message\":\"fault on order\"}");
        return Reply.of((int) status.number(0, 503), body.startsWith("<") ? "text/html" : "application/json; charset=UTF-8", body);
    }

    private static Reply changed(Reply reply, List<Action> actions) {
        Reply changed = reply;
        for (Action action : actions) {
            changed = switch (action.name()) {
                case "wrongContentType" -> changed.type("text/html; charset=UTF-8");
                case "garbage" -> changed.body(GARBAGE);
                case "extraFields" -> set(changed, "unknownFieldAddedToday", "{\"nested\":[1,2,3]}");
                case "setField" -> set(changed, action.text(0, "field"), action.text(1, ""));
                default -> changed;
            };
        }
        return changed;
    }

    private static Reply set(Reply reply, String path, String value) {
        if (!reply.isJson()) {
            return reply;
        }
        JsonNode root = Json.read(reply.body());
        String pointer = "/" + path.replace('.', '/');
        int last = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.set(pointer.substring(last + 1), value(value));
        }
        return reply.body(Json.bytes(root));
    }

    /** JSON where the text is JSON, else a string: {@code 100} is a number, {@code Kim} a text. */
    private static JsonNode value(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            return Json.MAPPER.getNodeFactory().textNode(text);
        }
    }

    /** Forgets all and lets go of everyone who waits for an answer that never comes. */
    public void release() {
        limits.clear();
        for (Line line = hanging.poll(); line != null; line = hanging.poll()) {
            line.cut();
        }
    }
}
