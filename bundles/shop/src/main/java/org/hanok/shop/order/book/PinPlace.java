package org.hanok.shop.order.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hanok.shop.vault.PinState;
import org.jspecify.annotations.Nullable;

/** A PIN in an order line, masked. @param slot its number in the line @param tail the last two characters @param openedOrNull when it was last shown */
public record PinPlace(long id, long line, int slot, String tail, PinState state, @Nullable Instant openedOrNull) {

    /** @param column from {@code at} on id, slot, tail, state and when it was opened */
    static PinPlace of(long line, Object[] column, int at) {
        return new PinPlace(((Number) column[at]).longValue(), line, ((Number) column[at + 1]).intValue(), (String) column[at + 2],
                PinState.valueOf((String) column[at + 3]), column[at + 4] == null ? null : ((Timestamp) column[at + 4]).toInstant());
    }

    public Optional<Instant> opened() {
        return Optional.ofNullable(openedOrNull);
    }
}
