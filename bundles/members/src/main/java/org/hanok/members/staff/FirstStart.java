package org.hanok.members.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.members.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first administrator of an empty site. A generated password is written to a file that only the site's user may read, and nowhere else. */
@Component(service = FirstStart.class, immediate = true)
public class FirstStart {

    static final String EMAIL = "admin@localhost";
    static final String FILE = "admin-password.txt";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final String INSERT = """
            with admin as (insert into members.account (email, name, language, password, status, assurance, registered, confirmed, password_changed)
            values (?1, ?2, 'ko', ?3, 'ACTIVE', 'EMAIL', ?4, ?4, ?4) on conflict (email) do nothing returning id)
            insert into members.account_role (account_id, role_id) select admin.id, r.id from admin, members.role r where r.name = 'admin'""";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Site site;
    private final Passwords passwords;

    @Activate
    public FirstStart(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Site site, @Reference Passwords passwords) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.site = site;
        this.passwords = passwords;
        if (tx.read(() -> em.createQuery("select count(a) from Account a", Long.class).getSingleResult()) == 0) {
            create();
        }
    }

    private void create() {
        Optional<Secret> chosen = site.setting("HANOK_ADMIN_PASSWORD").map(Secret::of);
        Secret password = chosen.orElseGet(FirstStart::generated);
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        tx.run(() -> {
            int made = em.createNativeQuery(INSERT).setParameter(1, EMAIL).setParameter(2, "Admin").setParameter(3, hash)
                    .setParameter(4, java.sql.Timestamp.from(now)).executeUpdate();
            if (made == 1 && chosen.isEmpty()) {
                // Before the commit: an administrator whose password nobody can read would be worse than none.
                write(password);
            }
        });
        LOG.info("The first administrator is {}; the password is {}", EMAIL, chosen.isPresent() ? "the one you set" : "in " + site.data().resolve(FILE));
    }

    private void write(Secret password) {
        Path file = site.data().resolve(FILE);
        try {
            Path fresh = Files.createTempFile(site.data(), "admin", ".tmp", ownerOnly());
            Files.write(fresh, (password.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    private static Secret generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return Secret.of(text.toString());
    }
}
