package org.hanok.members.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.Secret;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.hanok.members.block.desk.Wish;
import org.hanok.members.signin.Outcome;
import org.junit.jupiter.api.Test;

/** At the doors themselves: what somebody blocked gets to see. */
class DoormanTest {

    private final Home home = new Home();

    private void block(Kind kind, String value) {
        Member staff = new Member(900, "Staff", "staff@example.com", Locale.KOREAN, Set.of("members.*"), Assurance.EMAIL);
        home.desk.add(new Wish(Blocked.of(kind, value), "fraud", null), new Visit("/admin", Locale.KOREAN, staff, "v", "198.51.100.1", "test", "", null));
    }

    private static Visit from(String address, String country, String device) {
        return new Visit("/account/login", Locale.KOREAN, null, "v", address, "test", "", null, country, device);
    }

    private Outcome signIn(String email, String password, Visit visit) {
        return home.signIns.signIn(email, Secret.of(password), visit);
    }

    @Test
    void aPlaceIsRefusedBeforeThePasswordForKnownAndUnknownAlike() {
        home.member("haneul@example.com");
        block(Kind.ADDRESS, "203.0.113.0/24");
        block(Kind.COUNTRY, "CN");
        block(Kind.DEVICE, home.blockKeys.device("device-0123456789"));
        for (Visit visit : new Visit[] {from("203.0.113.9", "", ""), from("192.0.2.1", "CN", ""), from("192.0.2.1", "KR", "device-0123456789")}) {
            for (String email : new String[] {"haneul@example.com", "nobody@example.com"}) {
                assertThat(signIn(email, Home.PASSWORD, visit)).isEqualTo(new Outcome.Refused());
                assertThat(signIn(email, "wrong", visit)).isEqualTo(new Outcome.Refused());
            }
        }
        assertThat(signIn("haneul@example.com", Home.PASSWORD, from("192.0.2.1", "KR", "device-9876543210"))).isInstanceOf(Outcome.In.class);
    }

    @Test
    void anAccountIsRefusedOnlyToWhoeverKnowsItsPassword() {
        home.member("haneul@example.com");
        block(Kind.EMAIL, "haneul@example.com");
        assertThat(signIn("haneul@example.com", "wrong", Home.visit())).isEqualTo(new Outcome.Wrong(4, Duration.ofMinutes(15)));
        assertThat(signIn("haneul@example.com", Home.PASSWORD, Home.visit())).isEqualTo(new Outcome.Refused());
        assertThat(home.tx.value("select count(*) from members.session")).isEqualTo(0L);
    }

    @Test
    void anotherAccountOfAProvenPersonIsRefusedToo() {
        long id = home.member("haneul@example.com");
        home.directory.prove(id, Assurance.IDENTITY, "김하늘", "person-key-0123456789");
        block(Kind.PERSON, String.valueOf(home.tx.value("select person from members.account")));
        assertThat(signIn("haneul@example.com", Home.PASSWORD, Home.visit())).isEqualTo(new Outcome.Refused());
    }

    @Test
    void signInsRememberCountryAndDevice() {
        home.member("haneul@example.com");
        signIn("haneul@example.com", Home.PASSWORD, from("192.0.2.1", "KR", "device-0123456789"));
        assertThat(home.tx.value("select country || ' ' || device from members.sign_in_event")).isEqualTo("KR " + home.blockKeys.device("device-0123456789"));
    }
}
