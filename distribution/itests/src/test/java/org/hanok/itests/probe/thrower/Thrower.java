package org.hanok.itests.probe.thrower;

/** A component that never comes to life. */
public final class Thrower {

    public Thrower() {
        throw new IllegalStateException("the well is dry");
    }
}
