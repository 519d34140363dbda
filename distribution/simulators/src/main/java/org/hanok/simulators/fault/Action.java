package org.hanok.simulators.fault;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hanok.simulators.wire.Refusal;

/** What a fault does, written {@code name} or {@code name(first,rest)}; only the first comma separates. */
public record Action(String name, List<String> args) {

    private static final Set<String> COUNTING = Set.of("delay", "status", "slowWork", "delayWebhook", "duplicateWebhook", "duplicate",
            "staleTimestamp", "wrongAmount", "slowDrip", "rateLimit");

    /** @throws Refusal (400) for text of another shape, or a word where a number belongs */
    public static Action parse(String text) {
        Action action = split(text.strip());
        if (COUNTING.contains(action.name)) {
            action.number(0, 0);
        }
        return action;
    }

    private static Action split(String written) {
        int open = written.indexOf('(');
        if (open < 0 && written.matches("\\w+")) {
            return new Action(written, List.of());
        }
        if (open < 1 || !written.endsWith(")")) {
            throw Refusal.badRequest("Not an action: " + written);
        }
        String inside = written.substring(open + 1, written.length() - 1);
        return new Action(written.substring(0, open), Arrays.stream(inside.split(",", 2)).map(String::strip).toList());
    }

    public String text(int position, String otherwise) {
        return position < args.size() && !args.get(position).isEmpty() ? args.get(position) : otherwise;
    }

    /** @throws Refusal (400) when the argument is no whole number */
    public long number(int position, long otherwise) {
        try {
            return Long.parseLong(text(position, Long.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest(name + " wants a number, not " + text(position, ""));
        }
    }

    /** Waits as many milliseconds as the first argument says. */
    public void pause(long otherwise) {
        try {
            Thread.sleep(number(0, otherwise));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static Optional<Action> find(Collection<Action> actions, String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    public static boolean has(Collection<Action> actions, String name) {
        return find(actions, name).isPresent();
    }

    @Override
    public String toString() {
        return args.isEmpty() ? name : name + "(" + String.join(",", args) + ")";
    }
}
