package org.hanok.api.notify;

import java.time.Duration;

/**
 * Why a message did not leave, from a {@link NotificationChannel} that knows more than "try again". The reason is kept and shown to staff: a few words without
 * addresses, names, keys or what the message says.
 */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;

    /** What to do now. */
    public enum Verdict {
        /** It surely did not leave; try again later. */
        AGAIN,
        /** The service asked to wait, or rests: try after that time, without counting this as a try. */
        WAIT,
        /** The service will never take it. */
        NEVER,
        /** It may have left. A human decides whether to send it again. */
        UNKNOWN
    }

    private final Verdict verdict;
    private final Duration rest;

    private NotSent(Verdict verdict, Duration rest, String reason) {
        super(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason, null, false, false);
        this.verdict = verdict;
        this.rest = rest;
    }

    public static NotSent again(String reason) {
        return new NotSent(Verdict.AGAIN, Duration.ZERO, reason);
    }

    public static NotSent after(Duration rest, String reason) {
        return new NotSent(Verdict.WAIT, rest, reason);
    }

    public static NotSent never(String reason) {
        return new NotSent(Verdict.NEVER, Duration.ZERO, reason);
    }

    public static NotSent unknown(String reason) {
        return new NotSent(Verdict.UNKNOWN, Duration.ZERO, reason);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** How long to wait at least; zero unless the verdict is {@link Verdict#WAIT}. */
    public Duration rest() {
        return rest;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
