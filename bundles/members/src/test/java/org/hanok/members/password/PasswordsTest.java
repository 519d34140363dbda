package org.hanok.members.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.hanok.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    // A vector of Django's own test suite.
    private static final String DJANGO = "pbkdf2_sha256$10000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=";

    private final Passwords passwords = new Passwords();

    @Test
    void keepsPasswordsAsArgon2idWithTheParametersOwaspAsksFor() {
        String hash = passwords.hash(Secret.of("seven lucky magpies"));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("magpies");
        assertThat(passwords.matches(Secret.of("seven lucky magpies"), hash)).isTrue();
        assertThat(passwords.matches(Secret.of("seven lucky magpie"), hash)).isFalse();
        assertThat(passwords.outdated(hash)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash(Secret.of("same words twice"))).isNotEqualTo(passwords.hash(Secret.of("same words twice")));
    }

    @Test
    void takesComposedAndDecomposedHangulForTheSame() {
        String composed = "\uAC00\uB098\uB2E4 \uBE44\uBC00";
        String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(passwords.matches(Secret.of(decomposed), passwords.hash(Secret.of(composed)))).isTrue();
    }

    @Test
    void verifiesWhatTheReferenceImplementationWrote() {
        // A vector of the reference implementation's own tests.
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches(Secret.of("password"), hash)).isTrue();
        assertThat(passwords.matches(Secret.of("differentpassword"), hash)).isFalse();
    }

    @Test
    void readsDjangoHashesAndWantsThemReplaced() {
        assertThat(passwords.matches(Secret.of("l\u00e8tmein"), DJANGO)).isTrue();
        assertThat(passwords.matches(Secret.of("letmein"), DJANGO)).isFalse();
        assertThat(passwords.outdated(DJANGO)).isTrue();
    }

    @Test
    void wantsWeakerArgon2Replaced() {
        assertThat(passwords.outdated("$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHQ$aGFzaA")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "!unusable", "md5$x$y", "pbkdf2_sha256$", "pbkdf2_sha256$0x10$a$b", "$argon2id$v=19$m=1", "$argon2i$v=19$m=16,t=2,p=1$AA$AA"})
    void nothingMatchesAnUnreadableHash(String hash) {
        assertThat(passwords.matches(Secret.of("anything at all"), hash)).isFalse();
        assertThat(passwords.matches(Secret.of(""), hash)).isFalse();
    }

    @Test
    void nobodyHasNoPasswordButCostsTheSameWork() {
        passwords.matchesNobody(Secret.of("warm up"));
        String hash = passwords.hash(Secret.of("seven lucky magpies"));
        long known = cpu(() -> passwords.matches(Secret.of("wrong"), hash));
        long unknown = cpu(() -> passwords.matchesNobody(Secret.of("wrong")));
        assertThat(passwords.matchesNobody(Secret.of("nobody's password"))).isFalse();
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    /** What this thread itself works, however busy the machine is. */
    private static long cpu(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    @Test
    void manyAtOnceAndOneAfterTheOtherDoNotDisturbOneAnother() {
        List<String> names = IntStream.range(0, 6).mapToObj(i -> "password " + i).toList();
        List<String> hashes = names.parallelStream().map(name -> passwords.hash(Secret.of(name))).toList();
        for (int i = 0; i < names.size(); i++) {
            assertThat(passwords.matches(Secret.of(names.get(i)), hashes.get(i))).isTrue();
            assertThat(passwords.matches(Secret.of(names.get(i)), hashes.get((i + 1) % hashes.size()))).isFalse();
        }
    }

    @Test
    void aCheckAfterTheFirstNeedsNoMemoryOfItsOwn() {
        String hash = passwords.hash(Secret.of("password"));
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(passwords.matches(Secret.of("password"), hash)).isTrue();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("of 19 MiB").isLessThan(1 << 20);
    }
}
