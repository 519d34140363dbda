package org.hanok.shop.refund.ask;

import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order that could go back: one delivered PIN, or what is still owed of a line.
 *
 * @param line id of the order line
 * @param price of one
 * @param pinOrNull the PIN's id, none for what was not delivered
 * @param slot the PIN's number in its line, 0 for none
 * @param tail the PIN's last two characters
 * @param count 1, or how many are owed
 * @param openedOrNull when the buyer last saw the PIN
 * @param obstacleOrNull why it cannot be asked back now
 */
public record Piece(long line, long product, long brand, String name, Money price, @Nullable Long pinOrNull, int slot, String tail, int count,
        @Nullable Instant openedOrNull, @Nullable Refused obstacleOrNull) {

    public boolean isPin() {
        return pinOrNull != null;
    }

    public boolean isOpened() {
        return openedOrNull != null;
    }

    public Optional<Refused> obstacle() {
        return Optional.ofNullable(obstacleOrNull);
    }
}
