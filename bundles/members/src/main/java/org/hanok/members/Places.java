package org.hanok.members;

import java.time.Duration;
import java.util.stream.Stream;

/** Where requests come from, and how long they have to wait. */
public final class Places {

    private static final int SITE_GROUPS = 4;
    private static final int SECONDS = 60;

    private Places() {
    }

    /** An IPv6 customer owns at least a /64, so the first four groups count as one place. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":");
        return String.join(":", Stream.of(groups).limit(SITE_GROUPS).toList()) + "::/64";
    }

    /** Whole minutes, at least one, for messages. */
    public static long minutes(Duration rest) {
        return Math.max(1, (rest.toSeconds() + SECONDS - 1) / SECONDS);
    }
}
