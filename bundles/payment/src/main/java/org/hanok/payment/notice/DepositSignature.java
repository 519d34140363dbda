package org.hanok.payment.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hanok.api.Secret;

/** {@code v1=} and the hex HMAC-SHA256 over {@code timestamp.body}; five minutes either way. Thread-safe. */
public final class DepositSignature {

    static final int SHORTEST_SECRET = 24;
    private static final long TOLERANCE_SECONDS = 300;

    private final byte[] key;

    /** @throws IllegalArgumentException for a secret shorter than 24 bytes */
    public DepositSignature(Secret secret) {
        this.key = secret.reveal().getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a deposit secret must be at least " + SHORTEST_SECRET + " bytes long");
        }
    }

    /** The signature is always compared, so that the answer takes the same time whatever is wrong. */
    public boolean fits(String timestamp, String signature, byte[] body, Instant now) {
        boolean equal = MessageDigest.isEqual(of(timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return equal & timestamp.matches("[0-9]{1,12}") && Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= TOLERANCE_SECONDS;
    }

    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
