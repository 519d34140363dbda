package org.hanok.shop.risk.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which purchases of the past: the newest so many between two moments. */
public record Range(Instant from, Instant until, int most) {

    public static final int LARGEST = 1000;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    public Range {
        most = Math.max(1, Math.min(LARGEST, most));
    }

    public static Range latest(int most) {
        return new Range(Instant.EPOCH, END, most);
    }

    /** @param fromOrNull since ever @param untilOrNull up to now */
    public static Range between(@Nullable Instant fromOrNull, @Nullable Instant untilOrNull, int most) {
        return new Range(fromOrNull == null ? Instant.EPOCH : fromOrNull, untilOrNull == null ? END : untilOrNull, most);
    }
}
