package org.hanok.members.password;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hashes and checks passwords. Each call takes tens of milliseconds: never inside a transaction. */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2id argon2id = new Argon2id();
    private final List<Scheme> schemes = List.of(argon2id, new DjangoPbkdf2());
    private final String nobody = argon2id.hash("nobody's password");
    // Every check takes 19 MiB; a flood of them must not take all memory.
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    @Activate
    public Passwords() {
        // Nothing to be given.
    }

    /** @throws Refused when too many passwords are being checked */
    public String hash(Secret password) {
        return inTurn(() -> argon2id.hash(password.reveal()));
    }

    /** @throws Refused when too many passwords are being checked */
    public boolean matches(Secret password, String hash) {
        return inTurn(() -> schemes.stream().filter(scheme -> scheme.wrote(hash)).anyMatch(scheme -> scheme.matches(password.reveal(), hash)));
    }

    /** Does the work of {@link #matches} for somebody unknown, so that time tells nothing. @return false */
    public boolean matchesNobody(Secret password) {
        matches(password, nobody);
        return false;
    }

    /** Whether a hash should be replaced when its password is at hand. */
    public boolean outdated(String hash) {
        return !argon2id.current(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        boolean entered = false;
        try {
            entered = room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new Refused("members.busy");
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("members.busy");
        } finally {
            if (entered) {
                room.release();
            }
        }
    }
}
