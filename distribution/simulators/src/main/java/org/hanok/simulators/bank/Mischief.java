package org.hanok.simulators.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Values;

/**
 * How a notice is spoiled.
 *
 * @param fields raw text in place of a field; empty = the field is left out
 * @param staleSeconds added to the timestamp (negative = older)
 * @param garbage text in EUC-KR instead of UTF-8
 * @param unsigned neither timestamp nor signature
 */
record Mischief(Map<String, Optional<String>> fields, boolean badSignature, long staleSeconds, boolean garbage, boolean unsigned) {

    static final Set<String> KINDS = Set.of("badSignature", "staleTimestamp", "duplicate", "garbage", "omit", "delay", "never");

    static Mischief of(JsonNode body) {
        return new Mischief(Deposit.overrides(body.path("fields")), body.path("badSignature").asBoolean(),
                body.path("staleSeconds").asLong(), body.path("garbage").asBoolean(), body.path("unsigned").asBoolean());
    }

    static Mischief of(Values form) {
        Map<String, Optional<String>> left = form.has("omit") ? Map.of(form.text("omit"), Optional.empty()) : Map.of();
        return new Mischief(left, form.has("badSignature"), form.has("stale") ? -600 : 0, form.has("garbage"), form.has("unsigned"));
    }

    /** This, made worse by the faults on order. */
    Mischief with(Collection<Action> faults) {
        Map<String, Optional<String>> all = new HashMap<>(fields);
        Action.find(faults, "omit").ifPresent(omit -> all.put(omit.text(0, "name"), Optional.empty()));
        long stale = Action.find(faults, "staleTimestamp").map(action -> action.number(0, -600)).orElse(staleSeconds);
        return new Mischief(all, badSignature || Action.has(faults, "badSignature"), stale,
                garbage || Action.has(faults, "garbage"), unsigned);
    }
}
