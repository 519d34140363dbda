package org.hanok.shop.risk.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a rule is in force: from a moment on, up to another. */
public record Span(@Nullable Instant fromOrNull, @Nullable Instant untilOrNull) {

    public static final Span EVER = new Span(null, null);

    boolean covers(Instant at) {
        return (fromOrNull == null || !at.isBefore(fromOrNull)) && (untilOrNull == null || at.isBefore(untilOrNull));
    }
}
