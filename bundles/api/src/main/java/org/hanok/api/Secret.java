package org.hanok.api;

import java.util.Objects;

/** Text that must not reach a log, a page or an exception message by accident: {@code toString} is masked, {@link #reveal()} is explicit. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The clear text. Call it at the last moment, at the place that needs it. */
    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && java.security.MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "••••";
    }

    private byte[] bytes() {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
