package org.hanok.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;

/** The ordered list of faults on order. */
public final class Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Adds to what can be ordered; everything else is refused as a slip of the pen. */
    public void offer(Set<String> kinds) {
        known.addAll(kinds);
    }

    /** For tests in the same process; the same as POST to the control face. */
    public void add(String match, int times, String action) {
        add(List.of(new Fault(match, times, Action.parse(action))));
    }

    private void add(List<Fault> orders) {
        orders.stream().map(order -> order.action().name()).filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.badRequest("This simulator has no fault " + name + ", only " + new TreeSet<>(known));
        });
        faults.addAll(orders);
    }

    /** @param node one rule or a list of rules, {@code {match, times, action}} */
    public void add(JsonNode node) {
        List<JsonNode> rules = node.isArray() ? Json.MAPPER.convertValue(node, Json.MAPPER.getTypeFactory()
                .constructCollectionType(List.class, JsonNode.class)) : List.of(node);
        add(rules.stream().map(Fault::of).toList());
    }

    /** Takes one use of every rule that fits the subject and does one of these things, in the list's order. */
    public List<Action> take(String subject, Set<String> kinds) {
        return faults.stream()
                .filter(fault -> kinds.contains(fault.action().name()) && fault.fits(subject) && fault.use())
                .map(Fault::action).toList();
    }

    public List<Fault.View> view() {
        return faults.stream().map(Fault::view).toList();
    }

    public void clear() {
        faults.clear();
    }
}
