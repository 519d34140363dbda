package org.hanok.members.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.hanok.members.Home;
import org.hanok.members.signin.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    private Path data;

    @Test
    void writesAGeneratedPasswordWhereOnlyTheSiteCanReadIt() throws Exception {
        Home home = new Home(Home.policy(true, Set.of()), data);
        start(home);
        Path file = data.resolve("admin-password.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(home.signIn("admin@localhost", Files.readString(file).strip())).isInstanceOf(Outcome.In.class);
        assertThat(home.directory.byEmail("admin@localhost")).hasValueSatisfying(admin -> assertThat(admin.may("anything.at.all")).isTrue());
    }

    @Test
    void takesThePasswordFromTheEnvironmentAndWritesNone() {
        Home home = new Home(Home.policy(true, Set.of()), data);
        home.environment.put("HANOK_ADMIN_PASSWORD", "nine quiet foxes");
        start(home);
        assertThat(home.signIn("admin@localhost", "nine quiet foxes")).isInstanceOf(Outcome.In.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void happensOnce() throws Exception {
        Home home = new Home(Home.policy(true, Set.of()), data);
        start(home);
        String password = Files.readString(data.resolve("admin-password.txt"));
        start(home);
        assertThat(Files.readString(data.resolve("admin-password.txt"))).isEqualTo(password);
        assertThat(home.tx.value("select count(*) from members.account")).isEqualTo(1L);
    }

    private static void start(Home home) {
        new FirstStart(home.em, home.tx, home.clock, home.site, home.passwords);
    }
}
