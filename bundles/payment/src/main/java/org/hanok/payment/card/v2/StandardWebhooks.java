package org.hanok.payment.card.v2;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hanok.api.Refused;
import org.hanok.api.Secret;

/**
 * The signature of standardwebhooks.com: base64 HMAC-SHA256 over {@code id.timestamp.body}, in a list so that secrets can be changed without a gap. Thread-safe.
 */
final class StandardWebhooks {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final int SHORTEST_KEY = 24;
    private static final String VERSION = "v1,";

    private final List<byte[]> keys;

    /** @param secrets as the service prints them, {@code whsec_} and base64 @throws IllegalArgumentException when there is none, or one is short or unreadable */
    StandardWebhooks(List<Secret> secrets) {
        this.keys = secrets.stream().map(StandardWebhooks::key).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a webhook secret is needed");
        }
    }

    /** @return the message's id @throws Refused when a header is missing, the time is more than five minutes off, or no signature fits */
    String verify(Map<String, String> headers, byte[] body, Instant now) {
        String id = header(headers, "webhook-id");
        String timestamp = header(headers, "webhook-timestamp");
        String signatures = header(headers, "webhook-signature");
        timely(timestamp, now);
        byte[] signed = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        boolean genuine = false;
        for (byte[] key : keys) {
            byte[] expected = (VERSION + Base64.getEncoder().encodeToString(mac(key, signed, body))).getBytes(StandardCharsets.UTF_8);
            for (String given : signatures.split(" ")) {
                genuine |= MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!genuine) {
            throw new Refused("payment.webhook.forged");
        }
        return id;
    }

    private static void timely(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            throw new Refused("payment.webhook.headers");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.compareTo(TOLERANCE) > 0) {
            throw new Refused("payment.webhook.old");
        }
        if (age.negated().compareTo(TOLERANCE) > 0) {
            throw new Refused("payment.webhook.early");
        }
    }

    private static String header(Map<String, String> headers, String name) {
        return headers.entrySet().stream().filter(h -> h.getKey().equalsIgnoreCase(name) && !h.getValue().isBlank()).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new Refused("payment.webhook.headers"));
    }

    private static byte[] key(Secret secret) {
        byte[] key = Base64.getDecoder().decode(secret.reveal().replaceFirst("^whsec_", ""));
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a webhook secret must be at least " + SHORTEST_KEY + " bytes long");
        }
        return key;
    }

    private static byte[] mac(byte[] key, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(prefix);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
