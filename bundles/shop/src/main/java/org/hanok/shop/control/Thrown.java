package org.hanok.shop.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switch that is on.
 *
 * @param name of a {@link Switch}, or {@code BRAND:} and a brand's id
 * @param untilOrNull when it goes off by itself
 * @param actor who turned it on
 */
public record Thrown(String name, Instant since, @Nullable Instant untilOrNull, String reason, long actor) {
}
