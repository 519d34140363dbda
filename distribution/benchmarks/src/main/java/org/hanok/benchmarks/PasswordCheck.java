package org.hanok.benchmarks;

import java.lang.management.ManagementFactory;
import org.hanok.api.Secret;
import org.hanok.members.password.Passwords;

/** What one check of a password costs on this machine, by the site's own scheme. It is dear on purpose, and so told apart from the rest of an order. */
final class PasswordCheck {

    private static final int WARMING = 30;
    private static final int MEASURED = 20;

    private PasswordCheck() {
    }

    /** CPU milliseconds. */
    static double millis() {
        Passwords passwords = new Passwords();
        Secret password = Secret.of("bench-buyer-password");
        String hash = passwords.hash(password);
        nanos(passwords, password, hash, WARMING);
        return nanos(passwords, password, hash, MEASURED) / 1e6 / MEASURED;
    }

    private static long nanos(Passwords passwords, Secret password, String hash, int times) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            if (!passwords.matches(password, hash)) {
                throw new IllegalStateException("The right password is refused");
            }
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
