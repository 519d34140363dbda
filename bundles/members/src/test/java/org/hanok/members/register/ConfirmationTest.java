package org.hanok.members.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.hanok.api.Secret;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.members.Home;
import org.hanok.members.signin.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private final Home home = new Home();
    private String token;

    @BeforeEach
    void register() {
        home.registration.register(new Draft("haneul@example.com", "김하늘", Secret.of(Home.PASSWORD), true, true, true, "ko"), Home.visit());
        token = home.mailedToken();
    }

    @Test
    void linkAndPasswordTogetherOpenTheDoor() {
        Optional<Outcome> outcome = confirm(token, Home.PASSWORD);

        assertThat(outcome).containsInstanceOf(Outcome.In.class);
        assertThat(home.sessions.member(((Outcome.In) outcome.get()).token())).map(Member::assurance).contains(Assurance.EMAIL);
        assertThat(home.topics()).containsExactly("member.registered", "member.confirmed", "member.signed-in");
        assertThat(home.published.get(2).fact("visitor")).isEqualTo("visitor-1");
    }

    @Test
    void theLinkAloneDoesNot() {
        assertThat(confirm(token, "a guess at the password")).contains(new Outcome.Wrong(4, Duration.ofMinutes(15)));
        assertThat(home.tx.value("select status from members.account")).isEqualTo("PENDING");
        assertThat(confirm(token, Home.PASSWORD)).containsInstanceOf(Outcome.In.class);
    }

    @Test
    void worksOnce() {
        confirm(token, Home.PASSWORD);
        assertThat(confirm(token, Home.PASSWORD)).isEmpty();
        assertThat(home.topics()).filteredOn("member.confirmed"::equals).hasSize(1);
    }

    @Test
    void worksForADay() {
        home.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(home.confirmation.address(token)).isPresent();
        home.clock.advance(Duration.ofSeconds(2));
        assertThat(home.confirmation.address(token)).isEmpty();
        assertThat(confirm(token, Home.PASSWORD)).isEmpty();
    }

    @Test
    void knowsNoOtherTokens() {
        assertThat(home.confirmation.address("")).isEmpty();
        assertThat(home.confirmation.address("x".repeat(43))).isEmpty();
        assertThat(confirm("' or 1=1 --", Home.PASSWORD)).isEmpty();
    }

    @Test
    void signingInBeforeSendsAnotherLink() {
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isEqualTo(new Outcome.Unconfirmed());
        assertThat(home.mails).hasSize(2);
        assertThat(home.confirmation.address(token)).isEmpty();
        assertThat(confirm(home.mailedToken(), Home.PASSWORD)).containsInstanceOf(Outcome.In.class);
    }

    private Optional<Outcome> confirm(String link, String password) {
        return home.confirmation.confirm(link, Secret.of(password), Home.visit());
    }
}
