package org.hanok.members.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords of members who come from a Django site: {@code pbkdf2_sha256$iterations$salt$hash}. Read only, replaced at the next sign-in. */
final class DjangoPbkdf2 implements Scheme {

    private static final Pattern FORMAT = Pattern.compile("pbkdf2_sha256\\$(\\d{1,8})\\$([^$]+)\\$([A-Za-z0-9+/]+=*)");

    @Override
    public boolean wrote(String hash) {
        return hash.startsWith("pbkdf2_sha256$");
    }

    @Override
    public boolean matches(String password, String hash) {
        Matcher parts = FORMAT.matcher(hash);
        if (!parts.matches() || password.isEmpty()) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(expected, digest(password, parts.group(2), Integer.parseInt(parts.group(1)), expected.length * Byte.SIZE));
    }

    private static byte[] digest(String password, String salt, int iterations, int bits) {
        try {
            // The salt is text to Django, not Base64.
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, bits);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks PBKDF2", e);
        }
    }
}
