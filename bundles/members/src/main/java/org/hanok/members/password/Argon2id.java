package org.hanok.members.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) in the PHC string format, with 19 MiB, two passes and one lane. */
final class Argon2id implements Scheme {

    private static final Pattern FORMAT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$";

    private static final int BESIDE = 4;

    private final SecureRandom random = new SecureRandom();
    // One check after the other works in the same memory, wiped between them: new memory each time is all work of the collector's.
    private final Argon2BytesGenerator.BlockPool memory = new Argon2BytesGenerator.FixedBlockPool(MEMORY + BESIDE);

    String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return PREFIX + encoder.encodeToString(salt) + "$" + encoder.encodeToString(digest(password, salt, MEMORY, PASSES, LANES, LENGTH));
    }

    /** Whether the text was written with today's parameters. */
    boolean current(String hash) {
        return hash.startsWith(PREFIX);
    }

    @Override
    public boolean wrote(String hash) {
        return hash.startsWith("$argon2id$");
    }

    @Override
    public boolean matches(String password, String hash) {
        Matcher parts = FORMAT.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = digest(password, salt, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private byte[] digest(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                .withMemoryAsKB(kibibytes).withIterations(passes).withParallelism(lanes).withBlockPool(memory).build());
        byte[] digest = new byte[length];
        generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
