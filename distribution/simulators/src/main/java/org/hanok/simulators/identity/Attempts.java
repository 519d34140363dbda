package org.hanok.simulators.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checks by token. A result is handed out once. */
final class Attempts {

    private final Clock clock;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** @return false when the site used this request id before */
    synchronized boolean begin(Attempt attempt) {
        boolean repeated = attempts.values().stream().anyMatch(
                known -> known.siteCode().equals(attempt.siteCode()) && known.requestId().equals(attempt.requestId()));
        if (!repeated) {
            attempts.put(attempt.token(), attempt);
        }
        return !repeated;
    }

    /** The check a person may still finish. */
    synchronized Optional<Attempt> open(String token) {
        return Optional.ofNullable(attempts.get(token))
                .filter(attempt -> attempt.finding().isEmpty() && !attempt.expired(clock.instant()));
    }

    synchronized Optional<Attempt> complete(String token, Finding finding) {
        Optional<Attempt> done = open(token).map(attempt -> attempt.found(finding));
        done.ifPresent(attempt -> attempts.put(token, attempt));
        return done;
    }

    /** @param code empty = {@code attempt} holds the result; else the reason there is none */
    record Fetched(Optional<Attempt> attempt, String code) {

        private static Fetched nothing(String code) {
            return new Fetched(Optional.empty(), code);
        }
    }

    synchronized Fetched fetch(String token, String siteCode) {
        Attempt attempt = attempts.get(token);
        if (attempt == null || !attempt.siteCode().equals(siteCode)) {
            return Fetched.nothing(Codes.UNKNOWN);
        }
        if (attempt.fetched()) {
            return Fetched.nothing(Codes.FETCHED);
        }
        if (attempt.expired(clock.instant())) {
            return Fetched.nothing(Codes.EXPIRED);
        }
        if (attempt.finding().isEmpty()) {
            return Fetched.nothing(Codes.UNFINISHED);
        }
        attempts.put(token, attempt.taken());
        return new Fetched(Optional.of(attempt), "");
    }

    synchronized Collection<Attempt> all() {
        return List.copyOf(attempts.values());
    }

    synchronized void clear() {
        attempts.clear();
    }
}
