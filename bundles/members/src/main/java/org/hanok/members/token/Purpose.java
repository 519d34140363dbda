package org.hanok.members.token;

import java.time.Duration;

/** What a one-time link is for, and how long it works. */
public enum Purpose {
    CONFIRM(Duration.ofHours(24)),
    RESET(Duration.ofMinutes(15));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
