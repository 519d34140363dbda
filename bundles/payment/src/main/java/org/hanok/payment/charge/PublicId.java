package org.hanok.payment.charge;

import java.security.SecureRandom;

/** Unguessable ids for addresses and providers: 130 random bits as 26 lower-case base32 letters. Thread-safe. */
final class PublicId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(26, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
