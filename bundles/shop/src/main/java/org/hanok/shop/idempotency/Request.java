package org.hanok.shop.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A request under a key of its sender's choice.
 *
 * @param member who asks; keys of others are others
 * @param route method and path
 * @param key from the header {@code Idempotency-Key} or a form's hidden field
 * @param hash of the body
 */
public record Request(long member, String route, String key, String hash) {

    private static final String KEY = "[!-~]{8,256}";

    /**
     * A POST of the signed-in member.
     *
     * @param body everything that makes it this request and no other, such as a record of the body
     * @throws Refused without a key of 8–256 visible ASCII characters
     */
    public static Request post(Visit visit, @Nullable String key, Object body) {
        if (key == null || !isKey(key)) {
            throw new Refused("shop.idempotency.nokey");
        }
        return new Request(visit.signedIn().id(), "POST " + visit.path(), key, hash(String.valueOf(body)));
    }

    public static boolean isKey(String key) {
        return key.matches(KEY);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
