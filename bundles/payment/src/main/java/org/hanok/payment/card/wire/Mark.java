package org.hanok.payment.card.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for our own deeds, in the service's alphabet, so that it or we can tell a repetition. */
public final class Mark {

    private static final int SHORT = 20;

    private Mark() {
    }

    /** 40 letters: an idempotency key. */
    public static String of(String use, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((use + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the reason of a refund ends with, so that a cancellation read back is known to be this key's. */
    public static String ofRefund(String key) {
        return "[" + of("refund", key).substring(0, SHORT) + "]";
    }
}
