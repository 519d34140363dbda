package org.hanok.simulators.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Made-up CI and DI, always the same for the same person and marked so that nobody takes them for real. */
final class Fingerprint {

    private Fingerprint() {}

    /** 88 characters; one person has one everywhere, whatever the phone. */
    static String ci(Person person, int update) {
        return mark("SIMCI", hash("SHA-512", person.name() + "|" + person.birthday() + "|" + person.sex() + "|" + update));
    }

    /** 64 characters; another one at every site. */
    static String di(Person person, String siteCode) {
        return mark("SIMDI", hash("SHA-384", siteCode + "|" + person.name() + "|" + person.birthday() + "|" + person.sex()));
    }

    private static String mark(String mark, String base64) {
        return mark + base64.substring(mark.length());
    }

    private static String hash(String algorithm, String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm + " in this Java", e);
        }
    }
}
