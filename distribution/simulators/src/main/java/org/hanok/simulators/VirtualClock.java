package org.hanok.simulators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Runs with the machine's time until it is frozen or advanced. Zone: Asia/Seoul. */
public final class VirtualClock extends Clock {

    private final Clock machine;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant frozen;

    public VirtualClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public synchronized Instant instant() {
        return frozen == null ? machine.instant().plus(ahead) : frozen;
    }

    synchronized void freeze(Instant at) {
        frozen = at;
    }

    synchronized void advance(Duration by) {
        if (frozen == null) {
            ahead = ahead.plus(by);
        } else {
            frozen = frozen.plus(by);
        }
    }

    /** Back to the machine's time. */
    synchronized void release() {
        frozen = null;
        ahead = Duration.ZERO;
    }

    synchronized boolean isFrozen() {
        return frozen != null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Seoul");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the simulators' zone is " + getZone());
    }
}
