package org.hanok.members.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.hanok.api.notify.Notice;
import org.hanok.members.Home;
import org.hanok.members.Policy;
import org.hanok.members.Settings;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.signin.Outcome;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private static final Policy NAPS = new Policy(Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(12), true, java.util.Set.of(), "1", "1", 12,
            Duration.ofDays(730));
    private final Home home = new Home(NAPS, Path.of("target"));
    private final Dormancy dormancy = new Dormancy(home.em, home.tx, home.clock, home.site, home.letters, new Settings(NAPS));

    @Test
    void warnsAMonthAheadThenPutsToSleepAndTheNextSignInWakes() {
        long quiet = home.member("quiet@example.com");
        long staff = home.member("staff@example.com", "operator");
        home.clock.advance(Duration.ofDays(340));
        assertThat(dormancy.run()).isEqualTo("0 accounts fell asleep, 1 were told that they will.");
        assertThat(dormancy.run()).isEqualTo("0 accounts fell asleep, 0 were told that they will.");
        assertThat(home.mails).extracting(Notice::topic).containsExactly("member.dormant");

        home.clock.advance(Duration.ofDays(31));
        assertThat(dormancy.run()).startsWith("1 accounts fell asleep");
        assertThat(home.accounts.byId(quiet).status()).isEqualTo(AccountStatus.DORMANT);
        assertThat(home.accounts.byId(staff).status()).isEqualTo(AccountStatus.ACTIVE);

        assertThat(home.signIn("quiet@example.com", Home.PASSWORD)).isInstanceOf(Outcome.In.class);
        assertThat(dormancy.run()).startsWith("0 accounts fell asleep");
    }

    @Test
    void neverSleepsUnwarnedEvenAfterALongOutage() {
        long quiet = home.member("quiet@example.com");
        home.clock.advance(Duration.ofDays(800));
        dormancy.run();
        assertThat(home.accounts.byId(quiet).status()).isEqualTo(AccountStatus.ACTIVE);
        home.clock.advance(Duration.ofDays(30));
        dormancy.run();
        assertThat(home.accounts.byId(quiet).status()).isEqualTo(AccountStatus.DORMANT);
    }

    @Test
    void doesNothingUnlessConfigured() {
        home.member("quiet@example.com");
        home.clock.advance(Duration.ofDays(3000));
        Dormancy off = new Dormancy(home.em, home.tx, home.clock, home.site, home.letters, new Settings(Home.policy(true, java.util.Set.of())));
        assertThat(off.run()).startsWith("Switched off");
    }

    @Test
    void forgetsWhatHasRunOut() {
        home.member("haneul@example.com");
        home.session("haneul@example.com");
        home.tokens.issue(1, org.hanok.members.token.Purpose.RESET);
        CleanUp job = new CleanUp(home.book, home.tokens, home.log, home.settings);
        assertThat(job.run()).isEqualTo("Forgot 0 sessions, 0 one-time links and 0 sign-ins.");
        home.clock.advance(Duration.ofDays(800));
        assertThat(job.run()).isEqualTo("Forgot 1 sessions, 1 one-time links and 1 sign-ins.");
    }
}
