package org.hanok.simulators.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** The only addresses a simulator listens on or calls: this machine's own. */
public final class Loopback {

    private Loopback() {}

    /**
     * @param host a name or address of this machine's loopback interface
     * @param port 0 for any free port
     * @throws IllegalArgumentException for every other address
     */
    public static InetSocketAddress listen(String host, int port) {
        if (!isLoopback(host)) {
            throw new IllegalArgumentException("A simulator listens on this machine only, not on " + host);
        }
        return new InetSocketAddress(host, port);
    }

    /** @throws Refusal (400) when the address is not http on this machine */
    public static URI call(String address) {
        URI uri = web(address);
        if (!isLoopback(uri.getHost())) {
            throw Refusal.badRequest("A simulator calls this machine only, not " + uri.getHost());
        }
        return uri;
    }

    /** @throws Refusal (400) when the text is not an absolute http or https address */
    public static URI web(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Not an address: " + address);
        }
        throw Refusal.badRequest("Not an http address: " + address);
    }

    static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A page elsewhere must not drive a simulator through the visitor's browser or a rebound name. */
    public static boolean isOurs(String hostAndPort) {
        return isLoopback(hostAndPort.replaceFirst(":\\d+$", ""));
    }
}
