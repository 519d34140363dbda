package org.hanok.simulators.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hanok.simulators.wire.Request;

/** Who may ask: site code and key. */
final class Sites {

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    void add(String siteCode, String key) {
        keys.put(siteCode, key);
    }

    /** The site whose key the call carries in {@code X-Site-Key}. */
    Optional<String> of(Request request) {
        byte[] given = request.header("X-Site-Key").getBytes(UTF_8);
        return keys.entrySet().stream()
                .filter(site -> MessageDigest.isEqual(site.getValue().getBytes(UTF_8), given)).map(Map.Entry::getKey).findFirst();
    }
}
