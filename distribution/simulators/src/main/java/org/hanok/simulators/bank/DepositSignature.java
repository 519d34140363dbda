package org.hanok.simulators.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a deposit notice, header {@code X-Hanok-Signature}: {@code v1=} and the lower-case hex HMAC-SHA256 of
 * {@code timestamp + "." + raw body} under the UTF-8 bytes of the secret. Header {@code X-Hanok-Timestamp} carries the unix
 * seconds of this sending; receivers allow 300 s either way.
 */
public final class DepositSignature {

    private DepositSignature() {}

    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA256 in this Java", e);
        }
    }
}
