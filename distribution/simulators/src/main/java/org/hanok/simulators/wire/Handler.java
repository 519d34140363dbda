package org.hanok.simulators.wire;

/** Answers one kind of call; may throw {@link Refusal}. Called from many threads. */
@FunctionalInterface
public interface Handler {
    Reply answer(Request request);
}
