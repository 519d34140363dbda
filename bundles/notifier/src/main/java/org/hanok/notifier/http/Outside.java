package org.hanok.notifier.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.hanok.api.notify.NotSent;

/** Which addresses a channel may call: the outside world by https; this machine and our own network only where that is allowed, as in a demo. */
final class Outside {

    private final boolean insideToo;

    Outside(boolean insideToo) {
        this.insideToo = insideToo;
    }

    /** @throws NotSent for an address that is none, is not https, or is ours */
    URI check(String address) throws NotSent {
        URI uri = uri(address);
        if (uri.getHost() == null || !"https".equals(uri.getScheme()) && !(insideToo && "http".equals(uri.getScheme()))) {
            throw NotSent.never("AddressBad");
        }
        if (!insideToo && isInside(uri.getHost())) {
            throw NotSent.never("AddressInside");
        }
        return uri;
    }

    private static URI uri(String address) throws NotSent {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException withTheAddressInIt) {
            throw NotSent.never("AddressBad");
        }
    }

    private static boolean isInside(String host) throws NotSent {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw NotSent.again("UnknownHost");
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128 || first == 0 || first >= 240 || first == 198 && (second & 0xfe) == 18;
        boolean six = (first & 0xfe) == 0xfc || first == 0 && second == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b || first == 0x20 && second == 0x02;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
                || (address instanceof Inet6Address ? six : shared);
    }
}
