package org.hanok.simulators.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.wire.Values;

/** One check from begin to fetched. */
record Attempt(
        String token, String siteCode, String requestId, String returnUrl, String returnMsg, Instant begun,
        Optional<Finding> finding, boolean fetched) {

    private static final Duration LIFE = Duration.ofMinutes(10);

    boolean expired(Instant now) {
        return !now.isBefore(begun.plus(LIFE));
    }

    Attempt found(Finding result) {
        return new Attempt(token, siteCode, requestId, returnUrl, returnMsg, begun, Optional.of(result), fetched);
    }

    Attempt taken() {
        return new Attempt(token, siteCode, requestId, returnUrl, returnMsg, begun, finding, true);
    }

    /** Where the browser goes at the end, whatever the end was. */
    String comeBack() {
        return Values.append(returnUrl, Map.of("mdl_tkn", token));
    }
}
