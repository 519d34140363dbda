package org.hanok.payment.notice.hook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From where deposit notices may come: from anywhere while nothing is set. No name is ever looked up. Thread-safe. */
final class Senders {

    private static final Logger log = LoggerFactory.getLogger(Senders.class);
    private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");
    private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            return other.length == address.length && start(other).equals(start(address));
        }

        private BigInteger start(byte[] whole) {
            return new BigInteger(1, whole).shiftRight(whole.length * Byte.SIZE - bits);
        }
    }

    private final boolean anybody;
    private final List<Network> networks;

    /** @param ranges addresses and CIDR ranges, with blanks or commas between; one that cannot be read lets nobody in and is said in the log */
    Senders(String ranges) {
        List<String> given = Stream.of(ranges.split("[\\s,]+")).filter(range -> !range.isEmpty()).toList();
        this.anybody = given.isEmpty();
        this.networks = given.stream().flatMap(range -> network(range).stream()).toList();
    }

    boolean may(String address) {
        return anybody || parsed(address).filter(sender -> networks.stream().anyMatch(network -> network.holds(sender))).isPresent();
    }

    private static Optional<Network> network(String range) {
        Matcher parts = RANGE.matcher(range);
        Optional<Network> network = (parts.matches() ? parsed(parts.group(1)) : Optional.<byte[]>empty())
                .map(address -> new Network(address, parts.group(2) == null ? address.length * Byte.SIZE : Integer.parseInt(parts.group(2))))
                .filter(found -> found.bits() <= found.address().length * Byte.SIZE);
        if (network.isEmpty()) {
            log.error("No deposit notice comes from {}: that is neither an address nor a range (senders in etc/org.hanok.payment.deposits.cfg)", range);
        }
        return network;
    }

    /** In brackets an address of six is never taken for a name. */
    private static Optional<byte[]> parsed(String address) {
        String bare = address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        if (bare.indexOf(':') < 0 && !FOUR.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName("[" + (bare.indexOf(':') < 0 ? "::ffff:" + bare : bare) + "]").getAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
