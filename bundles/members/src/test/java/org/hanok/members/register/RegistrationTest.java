package org.hanok.members.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.notify.Notice;
import org.hanok.api.web.Closures;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.hanok.members.Problem;
import org.hanok.members.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private final Home home = new Home();

    @Test
    void sendsALinkToANewcomerAndKeepsWhatTheyAgreedTo() {
        assertThat(register("haneul@example.com")).isEmpty();

        assertThat(home.mails).singleElement().satisfies(mail -> {
            assertThat(mail.topic()).isEqualTo("member.confirm");
            assertThat(mail.recipient().address()).isEqualTo("haneul@example.com");
            assertThat(mail.facts().get("link")).matches("https://shop\\.example/account/confirm\\?token=[\\w-]{43}");
        });
        assertThat(home.topics()).containsExactly("member.registered");
        assertThat(home.tx.value("select string_agg(kind || ' ' || version, ', ' order by kind) from members.consent"))
                .isEqualTo("PRIVACY privacy-1, REAL_NAME terms-1, TERMS terms-1");
        assertThat(home.tx.value("select status from members.account")).isEqualTo("PENDING");
    }

    @Test
    void staffCloseTheDoorAtOnceWhateverTheSettingsSay() {
        home.registration.closures = List.of(what -> what.equals(Closures.SIGN_UP) ? Optional.of(new Closures.Closure(null)) : Optional.empty());
        assertThat(home.registration.open()).isFalse();
        assertThatThrownBy(() -> register("haneul@example.com")).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("members.register.closed"));
        home.registration.closures = List.of();
        assertThat(register("haneul@example.com")).isEmpty();
    }

    @Test
    void whoeverIsBlockedIsToldNoMoreThanThatItDoesNotWork() {
        home.tx.execute("insert into members.block (kind, code, country, shown, reason, creator) values ('COUNTRY', 'c', 'CN', 'CN', 'fraud', 1)");
        home.tx.execute("insert into members.block (kind, code, sealed, keyed, shown, reason, creator) values ('EMAIL', 'e', 's', '"
                + new TestVault().index("members.block.EMAIL", Secret.of("@bad.example")) + "', '@bad.example', 'fraud', 1)");
        home.tx.execute("insert into members.block (kind, code, network, shown, reason, creator) values ('ADDRESS', 'a', '198.51.100.0/24', '198.51.100.0/24', 'fraud', 1)");
        home.tx.execute("insert into members.block (kind, code, keyed, shown, reason, creator) values ('DEVICE', 'd', '" + home.blockKeys.device("device-0123456789") + "', 'd', 'fraud', 1)");
        for (String[] from : new String[][] {{"203.0.113.9", "CN", ""}, {"198.51.100.200", "KR", ""}, {"203.0.113.9", "KR", "device-0123456789"}}) {
            assertRefused(draft("haneul@example.com"), new Visit("/account/register", Locale.KOREAN, null, "v", from[0], "test", "", null, from[1], from[2]));
        }
        assertRefused(draft("anybody@mail.bad.example"), Home.visit());
        assertThat(home.mails).isEmpty();
        assertThat(home.tx.value("select count(*) from members.account")).isEqualTo(0L);
        assertThat(home.topics()).hasSize(4).containsOnly("member.blocked");
    }

    private void assertRefused(Draft draft, Visit visit) {
        assertThatThrownBy(() -> home.registration.register(draft, visit)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.key()).isEqualTo("members.register.refused"));
    }

    private static Draft draft(String email) {
        return new Draft(email, "김하늘", Secret.of(Home.PASSWORD), true, true, true, "ko");
    }

    @Test
    void storesNeitherTokenNorPassword() {
        register("haneul@example.com");
        assertThat(home.tx.value("select count(*) from members.one_time_token where hash = '" + home.mailedToken() + "'")).isEqualTo(0L);
        assertThat((String) home.tx.value("select password from members.account")).startsWith("$argon2id$");
    }

    @Test
    void answersTheSameForAKnownAddressAndTellsItsOwnerByMail() {
        home.member("haneul@example.com");
        home.published.clear();

        assertThat(register("Haneul@Example.com ")).isEmpty();

        assertThat(home.mails).extracting(Notice::topic).containsExactly("member.known");
        assertThat(home.topics()).isEmpty();
        assertThat(home.tx.value("select count(*) from members.account")).isEqualTo(1L);
    }

    @Test
    void theLatestRegistrationOfAnUnprovenAddressCounts() {
        register("haneul@example.com");
        String first = home.mailedToken();
        home.registration.register(draft("haneul@example.com", "another long password"), Home.visit());
        String second = home.mailedToken();

        assertThat(home.confirmation.address(first)).isEmpty();
        assertThat(home.confirmation.address(second)).contains("haneul@example.com");
        assertThat(home.tx.value("select count(*) from members.account")).isEqualTo(1L);
    }

    @Test
    void saysWhatToPutRightWithoutLookingWhoIsAMember() {
        List<Problem> problems = home.registration.register(new Draft("no address", " ", Secret.of("short"), false, true, false, "ko"), Home.visit());
        assertThat(problems).extracting(Problem::field).containsExactly("email", "name", "password", "terms", "realName");
        assertThat(home.mails).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "haneul", "haneul@", "@example.com", "a b@example.com", "haneul@localhost", "a@b..kr", "<a>@example.com", "a@example.com\nBcc: b@c.kr"})
    void refusesWhatIsNoAddress(String email) {
        assertThat(register(email)).extracting(Problem::key).containsExactly("members.email.odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a@b", "12345", "http://spam.example/x"})
    void refusesWhatIsNoName(String name) {
        Draft draft = new Draft("haneul@example.com", name, Secret.of(Home.PASSWORD), true, true, true, "ko");
        assertThat(home.registration.register(draft, Home.visit())).extracting(Problem::key).containsExactly("members.name.odd");
    }

    @Test
    void keepsToTheSitesMailDomains() {
        Home choosy = new Home(Home.policy(true, Set.of("naver.com", "gmail.com")), Path.of("target"));
        assertThat(choosy.registration.register(draft("haneul@example.com", Home.PASSWORD), Home.visit())).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("members.email.domain");
            assertThat(problem.arguments()).containsExactly("gmail.com, naver.com");
        });
        assertThat(choosy.registration.register(draft("haneul@NAVER.com", Home.PASSWORD), Home.visit())).isEmpty();
    }

    @Test
    void closesWhenTheSiteSaysSo() {
        Home closed = new Home(Home.policy(false, Set.of()), Path.of("target"));
        assertThatThrownBy(() -> closed.registration.register(draft("haneul@example.com", Home.PASSWORD), Home.visit())).isInstanceOf(Refused.class)
                .hasMessage("members.register.closed");
    }

    @Test
    void floodsNobodysMailbox() {
        for (int i = 0; i < 12; i++) {
            register("haneul@example.com");
        }
        assertThat(home.mails).hasSize(5);
    }

    @Test
    void letsOnePlaceSendOnlySoMany() {
        for (int i = 0; i < 20; i++) {
            register("member" + i + "@example.com");
        }
        assertThatThrownBy(() -> register("member20@example.com")).isInstanceOf(Refused.class).hasMessage("members.slow");
    }

    private List<Problem> register(String email) {
        return home.registration.register(draft(email, Home.PASSWORD), Home.visit());
    }

    private static Draft draft(String email, String password) {
        return new Draft(email, "김하늘", Secret.of(password), true, true, true, "ko");
    }
}
