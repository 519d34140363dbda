package org.hanok.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hanok.simulators.wire.Json;

/** One rule: which subjects, how many times (negative = until cleared), and what then. */
final class Fault {

    private final String match;
    private final Pattern pattern;
    private final AtomicInteger left;
    private final Action action;

    Fault(String match, int times, Action action) {
        this.match = match;
        this.pattern = Pattern.compile(Pattern.quote(match.isBlank() ? "*" : match).replace("*", "\\E.*\\Q"));
        this.left = new AtomicInteger(times);
        this.action = action;
    }

    static Fault of(JsonNode node) {
        return new Fault(Json.text(node, "match"), node.path("times").asInt(1), Action.parse(Json.text(node, "action")));
    }

    boolean fits(String subject) {
        return left.get() != 0 && pattern.matcher(subject).matches();
    }

    Action action() {
        return action;
    }

    /** False when another thread took the last use. */
    boolean use() {
        return left.getAndUpdate(n -> n > 0 ? n - 1 : n) != 0;
    }

    View view() {
        return new View(match, left.get(), action.toString());
    }

    record View(String match, int times, String action) {}
}
