package org.hanok.shop.order.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hanok.shop.vault.PinState;
import org.jspecify.annotations.Nullable;

/** A PIN in an order line, masked. @param slot its number in the line @param tail the last two characters @param openedOrNull when it was last shown */
public record PinPlace(long id, long line, int slot, String tail, PinState state, @Nullable Instant openedOrNull) {

    static PinPlace of(Object row) {
        Object[] column = (Object[]) row;
        return new PinPlace(((Number) column[0]).longValue(), ((Number) column[1]).longValue(), ((Number) column[2]).intValue(), (String) column[3],
                PinState.valueOf((String) column[4]), column[5] == null ? null : ((Timestamp) column[5]).toInstant());
    }

    public Optional<Instant> opened() {
        return Optional.ofNullable(openedOrNull);
    }
}
