package org.hanok.simulators;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;

/** Random ids. A fresh start differs every time; after {@link #seed} the same ids come again, for repeatable tests. */
public final class Chance {

    private Random random = new SecureRandom();

    synchronized void seed(long seed) {
        random = new Random(seed);
    }

    public synchronized String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
