package org.hanok.shop.risk.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose history is wanted as of when.
 *
 * @param order number of the order that is judged and does not count as history; empty when there is none yet
 * @param atOrNull a moment of the past; none for now, by the database's clock, and then everything that is visible counts
 */
public record Question(long member, String address, String order, String currency, @Nullable Instant atOrNull) {
}
