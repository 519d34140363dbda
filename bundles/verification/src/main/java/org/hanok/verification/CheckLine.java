package org.hanok.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A check as its member sees it. @param reason message key of what went wrong, may be empty @param onward where the member was going, may be empty */
public record CheckLine(String outcome, String reason, String onward, Instant started, @Nullable Instant finished) {
}
