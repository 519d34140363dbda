package org.hanok.members.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.notify.Notice;
import org.hanok.members.Home;
import org.hanok.members.Problem;
import org.hanok.members.signin.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetTest {

    private static final String FRESH = "eight patient herons";
    private final Home home = new Home();

    @Test
    void setsANewPasswordAndEndsEverySession() {
        home.member("haneul@example.com");
        String old = home.session("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());

        Optional<Outcome> outcome = set(home.mailedToken());

        assertThat(outcome).containsInstanceOf(Outcome.In.class);
        assertThat(home.sessions.member(old)).isEmpty();
        assertThat(home.sessions.member(((Outcome.In) outcome.get()).token())).isPresent();
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isInstanceOf(Outcome.Wrong.class);
        assertThat(home.signIn("haneul@example.com", FRESH)).isInstanceOf(Outcome.In.class);
        assertThat(home.mails).extracting(Notice::topic).containsExactly("member.reset", "member.password");
    }

    @Test
    void saysNothingOfUnknownAddresses() {
        home.reset.request("nobody@example.com", Home.visit());
        assertThat(home.mails).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "no address at all", "@example.com", "haneul@", "a@b@c", "a\u0000b@example.com"})
    void asksAgainForWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> home.reset.request(typed, Home.visit())).isInstanceOf(Refused.class).hasMessage("members.email.odd");
        home.reset.request("admin@localhost", Home.visit());
    }

    @Test
    void worksOnceAndForAQuarterOfAnHour() {
        home.member("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());
        String token = home.mailedToken();
        assertThat(set(token)).isPresent();
        assertThat(set(token)).isEmpty();

        home.reset.request("haneul@example.com", Home.visit());
        home.clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(home.reset.works(home.mailedToken())).isFalse();
        assertThat(set(home.mailedToken())).isEmpty();
    }

    @Test
    void onlyTheNewestLinkWorks() {
        home.member("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());
        String first = home.mailedToken();
        home.reset.request("haneul@example.com", Home.visit());
        assertThat(set(first)).isEmpty();
        assertThat(set(home.mailedToken())).isPresent();
    }

    @Test
    void anOpenLinkDiesWithAPasswordChange() {
        long id = home.member("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());
        String token = home.mailedToken();
        home.change.change(id, Secret.of(Home.PASSWORD), Secret.of(FRESH), Home.visit());
        assertThat(home.reset.works(token)).isFalse();
    }

    @Test
    void aConfirmationLinkIsNoResetLink() {
        long id = home.member("haneul@example.com");
        String token = home.tokens.issue(id, org.hanok.members.token.Purpose.CONFIRM);
        assertThat(set(token)).isEmpty();
    }

    @Test
    void keepsToThePasswordRules() {
        home.member("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());
        assertThat(home.reset.check(home.mailedToken(), Secret.of("haneul1234"))).map(Problem::key).contains("members.password.guessable");
        assertThat(home.reset.check(home.mailedToken(), Secret.of(FRESH))).isEmpty();
    }

    @Test
    void doesNotOpenAClosedAccount() {
        home.member("haneul@example.com");
        home.reset.request("haneul@example.com", Home.visit());
        home.tx.execute("update members.account set status = 'DISABLED'");
        assertThat(set(home.mailedToken())).contains(new Outcome.Closed());
        home.reset.request("haneul@example.com", Home.visit());
        assertThat(home.mails).extracting(Notice::topic).doesNotHaveDuplicates();
    }

    @Test
    void aChangeNeedsTheOldPasswordAndStartsANewSession() {
        long id = home.member("haneul@example.com");
        String old = home.session("haneul@example.com");
        assertThat(home.change.change(id, Secret.of("not it"), Secret.of(FRESH), Home.visit())).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
        assertThat(home.sessions.member(old)).isPresent();

        Outcome changed = home.change.change(id, Secret.of(Home.PASSWORD), Secret.of(FRESH), Home.visit());

        assertThat(home.sessions.member(((Outcome.In) changed).token())).isPresent();
        assertThat(home.sessions.member(old)).isEmpty();
    }

    private Optional<Outcome> set(String token) {
        return home.reset.set(token, Secret.of(FRESH), Home.visit());
    }
}
