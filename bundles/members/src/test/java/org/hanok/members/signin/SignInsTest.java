package org.hanok.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Secret;
import org.hanok.api.member.Member;
import org.hanok.members.Home;
import org.hanok.members.account.AccountStatus;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private final Home home = new Home();

    @Test
    void opensASessionAndTellsOthersWhichVisitorItWas() {
        long id = home.member("haneul@example.com");
        home.published.clear();

        Outcome outcome = home.signIn(" Haneul@example.com", Home.PASSWORD);

        assertThat(outcome).isInstanceOf(Outcome.In.class);
        assertThat(home.sessions.member(((Outcome.In) outcome).token())).map(Member::id).contains(id);
        assertThat(home.published).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("member.signed-in");
            assertThat(event.subject().id()).isEqualTo(String.valueOf(id));
            assertThat(event.facts()).containsOnlyKeys("visitor");
        });
    }

    @Test
    void costsThreeStatementsAndTheFirstPageNone() {
        home.member("haneul@example.com");
        List<String> token = new ArrayList<>();
        assertThat(home.tx.plugin().statements(() -> token.add(home.session("haneul@example.com")))).isEqualTo(3);
        List<Member> member = new ArrayList<>();
        assertThat(home.tx.plugin().statements(() -> member.addAll(home.sessions.member(token.get(0)).stream().toList()))).isZero();
        assertThat(home.tx.plugin().statements(() -> assertThat(home.directory.byId(member.get(0).id())).contains(member.get(0)))).as("known already").isZero();
    }

    @Test
    void wrongPasswordsCostTheSameForKnownAndUnknownAddresses() {
        home.member("haneul@example.com");
        home.session("haneul@example.com");
        int known = home.tx.plugin().statements(() -> home.signIn("haneul@example.com", "wrong"));
        assertThat(home.tx.plugin().statements(() -> home.signIn("nobody@example.com", "wrong"))).isEqualTo(known);
    }

    @Test
    void everySignInStartsAnotherSession() {
        home.member("haneul@example.com");
        assertThat(home.session("haneul@example.com")).isNotEqualTo(home.session("haneul@example.com"));
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswersAllTheWay() {
        home.member("haneul@example.com");
        for (int i = 0; i < 8; i++) {
            assertThat(home.signIn("nobody@example.com", "wrong password " + i)).isEqualTo(home.signIn("haneul@example.com", "wrong password " + i));
        }
    }

    @Test
    void countsDownAndThenPauses() {
        home.member("haneul@example.com");
        for (int left = 4; left >= 0; left--) {
            assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(left, Duration.ofMinutes(15)));
        }
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isEqualTo(new Outcome.Paused(Duration.ofMinutes(15)));
        home.clock.advance(Duration.ofMinutes(14));
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isEqualTo(new Outcome.Paused(Duration.ofMinutes(1)));
        home.clock.advance(Duration.ofMinutes(1));
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void everyFurtherPauseIsTwiceAsLongUpToFourHoursAndNeverForGood() {
        home.member("haneul@example.com");
        for (int minutes : new int[] {15, 30, 60, 120, 240, 240}) {
            for (int left = 4; left >= 0; left--) {
                assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(left, Duration.ofMinutes(minutes)));
            }
            assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isEqualTo(new Outcome.Paused(Duration.ofMinutes(minutes)));
            home.clock.advance(Duration.ofMinutes(minutes));
        }
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isInstanceOf(Outcome.In.class);
        assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
    }

    @Test
    void aDayWithoutATryForgetsTheWrongOnes() {
        home.member("haneul@example.com");
        for (int i = 0; i < 4; i++) {
            home.signIn("haneul@example.com", "wrong");
        }
        home.clock.advance(Duration.ofHours(25));
        assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
    }

    @Test
    void neverLocksTheOwnerOutElsewhere() {
        home.member("haneul@example.com");
        for (int i = 0; i < 7; i++) {
            home.signIn("haneul@example.com", "wrong");
        }
        assertThat(home.signIns.signIn("haneul@example.com", Secret.of(Home.PASSWORD), Home.visit("198.51.100.9", null))).isInstanceOf(Outcome.In.class);
    }

    @Test
    void slowsOneAccountTriedFromManyPlaces() {
        home.member("haneul@example.com");
        for (int i = 0; i < 30; i++) {
            assertThat(home.signIns.signIn("haneul@example.com", Secret.of("wrong"), Home.visit("198.51.100." + i, null))).isInstanceOf(Outcome.Wrong.class);
        }
        Outcome outcome = home.signIns.signIn("haneul@example.com", Secret.of("wrong"), Home.visit("198.51.100.200", null));
        assertThat(outcome).isEqualTo(new Outcome.Paused(Duration.ofSeconds(30)));
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        home.member("haneul@example.com");
        for (int i = 0; i < 4; i++) {
            home.signIn("haneul@example.com", "wrong");
        }
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isInstanceOf(Outcome.In.class);
        assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
    }

    @Test
    void takesOverAMemberOfADjangoSiteAndUpgradesTheHash() {
        long id = home.member("haneul@example.com");
        home.tx.execute("update members.account set password = 'pbkdf2_sha256$10000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY='");

        assertThat(home.signIn("haneul@example.com", "l\u00e8tmein")).isInstanceOf(Outcome.In.class);

        assertThat(home.accounts.byId(id).password()).startsWith("$argon2id$v=19$m=19456");
        assertThat(home.signIn("haneul@example.com", "l\u00e8tmein")).isInstanceOf(Outcome.In.class);
        assertThat(home.signIn("haneul@example.com", "letmein")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void aClosedAccountShowsOnlyToItsOwner() {
        long id = home.member("haneul@example.com");
        home.tx.execute("update members.account set status = 'DISABLED'");
        assertThat(home.signIn("haneul@example.com", "wrong")).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isEqualTo(new Outcome.Closed());
        assertThat(home.accounts.byId(id).status()).isEqualTo(AccountStatus.DISABLED);
    }

    @Test
    void wakesASleepingAccount() {
        long id = home.member("haneul@example.com");
        home.tx.execute("update members.account set status = 'DORMANT'");
        assertThat(home.signIn("haneul@example.com", Home.PASSWORD)).isInstanceOf(Outcome.In.class);
        assertThat(home.accounts.byId(id).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void remembersTriesWithoutTheAddressTyped() {
        home.member("haneul@example.com");
        home.signIn("haneul@example.com", "wrong");
        home.signIn("nobody@example.com", "wrong");
        home.session("haneul@example.com");
        assertThat(home.tx.value("select string_agg(outcome || coalesce(account_id::text, '-'), ' ' order by id) from members.sign_in_event"))
                .isEqualTo("WRONG1 WRONG- OK1");
        assertThat(home.tx.value("select count(*) from members.sign_in_event where who like '%@%'")).isEqualTo(0L);
    }

    @Test
    void signsOut() {
        home.member("haneul@example.com");
        String token = home.session("haneul@example.com");
        Member member = home.sessions.member(token).orElseThrow();
        home.entrance.leave(token, Home.visit("203.0.113.7", member));
        assertThat(home.sessions.member(token)).isEmpty();
        assertThat(home.topics()).endsWith("member.signed-out");
    }
}
