package org.hanok.payment.match;

import java.util.List;
import java.util.Optional;

/** What matching makes of a deposit. @param suggestions surest first */
public record Judgement(Why why, List<Suggestion> suggestions) {

    public Judgement {
        suggestions = List.copyOf(suggestions);
    }

    /** The order that the deposit pays by itself. */
    public Optional<Suggestion> auto() {
        return why == Why.SURE ? best() : Optional.empty();
    }

    public Optional<Suggestion> best() {
        return suggestions.stream().findFirst();
    }
}
