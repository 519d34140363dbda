package org.hanok.verification.sandbox;

import java.net.URI;
import java.util.Set;

/** Where the sandbox service is. Anything but this machine is refused: it proves nobody's identity. */
record SandboxAddress(URI base, String key, String siteCode, URI site) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException for another machine */
    SandboxAddress {
        if (base.getHost() == null || !LOOPBACK.contains(base.getHost())) {
            throw new IllegalArgumentException("The sandbox identity service must be on this machine, not at " + base);
        }
    }

    URI at(String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    @Override
    public String toString() {
        return "sandbox at " + base;
    }
}
