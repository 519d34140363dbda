package org.hanok.members.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.members.Home;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final Home home = new Home();
    private final long id = home.member("haneul@example.com", "operator");

    @Test
    void aTokenIsNeverStored() {
        String token = home.session("haneul@example.com");
        assertThat(token).matches("[\\w-]{43}");
        assertThat(home.tx.value("select count(*) from members.session where hash = '" + token + "'")).isEqualTo(0L);
        assertThat(home.tx.value("select count(*) from members.session")).isEqualTo(1L);
    }

    @Test
    void knowsTheMemberWithAllPermissions() {
        Member member = home.sessions.member(home.session("haneul@example.com")).orElseThrow();
        assertThat(member.id()).isEqualTo(id);
        assertThat(member.locale()).isEqualTo(Locale.KOREAN);
        assertThat(member.may("shop.orders")).isTrue();
        assertThat(member.may("members.roles")).isFalse();
    }

    @Test
    void knowsNothingElse() {
        assertThat(home.sessions.member("")).isEmpty();
        assertThat(home.sessions.member("x".repeat(43))).isEmpty();
        assertThat(home.sessions.member("' or true --")).isEmpty();
        assertThat(home.sessions.apiKey("hanok_" + "x".repeat(43))).isEmpty();
        assertThat(home.sessions.apiKey("nonsense")).isEmpty();
    }

    @Test
    void endsAtOnceThoughAnswersAreKept() {
        String token = home.session("haneul@example.com");
        assertThat(home.sessions.member(token)).isPresent();
        home.book.end(token);
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void anAnswerReadBeforeTheEndAndKeptAfterItIsNotBelieved() {
        String token = home.session("haneul@example.com");
        String key = home.generation.key("session:x");
        home.book.end(token);
        assertThat(home.generation.key("session:x")).isNotEqualTo(key);
    }

    @Test
    void runsOutWhenUnusedAndSlidesWhenUsed() {
        long plain = home.member("sora@example.com");
        String token = home.session("sora@example.com");
        home.clock.advance(Duration.ofDays(13));
        home.generation.next();
        assertThat(home.sessions.member(token)).map(Member::id).contains(plain);
        home.clock.advance(Duration.ofDays(13));
        home.generation.next();
        assertThat(home.sessions.member(token)).isPresent();
        home.clock.advance(Duration.ofDays(15));
        home.generation.next();
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void runsOutInTheEndHoweverOftenUsed() {
        home.member("sora@example.com");
        String token = home.session("sora@example.com");
        for (int day = 0; day < 90; day += 10) {
            assertThat(home.sessions.member(token)).isPresent();
            home.clock.advance(Duration.ofDays(10));
            home.generation.next();
        }
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void staffAreSignedOutAfterHalfADayAway() {
        String token = home.session("haneul@example.com");
        home.clock.advance(Duration.ofHours(13));
        home.generation.next();
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void listsOnlyOnesOwnAndMarksTheCurrent() {
        home.member("sora@example.com");
        home.session("sora@example.com");
        home.session("haneul@example.com");
        home.clock.advance(Duration.ofMinutes(1));
        String current = home.session("haneul@example.com");
        assertThat(home.book.list(id, current)).extracting(SessionLine::current).containsExactly(true, false);
        assertThat(home.book.list(id, current).get(0).device()).isEqualTo(new Device("Chrome", "Linux", false));
    }

    @Test
    void endsOneOrAllOthersButNeverAStrangers() {
        long sora = home.member("sora@example.com");
        String hers = home.session("sora@example.com");
        String first = home.session("haneul@example.com");
        String second = home.session("haneul@example.com");
        long herSession = home.book.list(sora, hers).get(0).id();

        assertThat(home.book.end(id, herSession)).isZero();
        assertThat(home.book.endOthers(id, second)).isEqualTo(1);

        assertThat(home.sessions.member(first)).isEmpty();
        assertThat(home.sessions.member(second)).isPresent();
        assertThat(home.sessions.member(hers)).isPresent();
    }

    @Test
    void sweepsWhatHasRunOut() {
        home.session("haneul@example.com");
        home.clock.advance(Duration.ofDays(10));
        home.session("haneul@example.com");
        home.clock.advance(Duration.ofDays(5));
        assertThat(home.book.sweep()).isEqualTo(1);
    }

    @Test
    void anApiKeyMayWhatBothItAndItsOwnerMay() {
        Member owner = home.directory.byId(id).orElseThrow();
        String key = home.keys.create(owner, "Cash desk", "shop.orders payment.*");
        Member bearer = home.sessions.apiKey(key).orElseThrow();
        assertThat(bearer.permissions()).containsExactlyInAnyOrder("shop.orders", "payment.*");
        assertThat(bearer.may("shop.products")).isFalse();
        assertThat(home.tx.value("select count(*) from members.api_key where '" + key + "' like '%' || hash || '%'")).isEqualTo(0L);
    }

    @Test
    void anApiKeyLosesWhatItsOwnerLoses() {
        Member owner = member(Set.of("shop.orders"));
        assertThat(LiveSessions.narrowed(owner, Set.of("shop.*", "blog.posts"))).containsExactly("shop.orders");
        assertThat(LiveSessions.narrowed(member(Set.of("*")), Set.of("shop.*"))).containsExactly("shop.*");
        assertThat(LiveSessions.narrowed(owner, Set.of())).isEmpty();
    }

    @Test
    void nobodyMakesAKeyForMoreThanTheyMay() {
        Member owner = home.directory.byId(id).orElseThrow();
        assertThatThrownBy(() -> home.keys.create(owner, "Root", "*")).isInstanceOf(Refused.class).hasMessage("members.key.permission");
        assertThatThrownBy(() -> home.keys.create(owner, " ", "")).isInstanceOf(Refused.class).hasMessage("members.key.label");
    }

    @Test
    void aDeletedKeyStopsAtOnceAndOnlyForItsOwner() {
        Member owner = home.directory.byId(id).orElseThrow();
        String key = home.keys.create(owner, "Cash desk", "");
        assertThat(home.sessions.apiKey(key)).isPresent();
        long line = home.keys.list(id).get(0).id();
        assertThatThrownBy(() -> home.keys.remove(id + 1, line)).isInstanceOf(NotFound.class);
        home.keys.remove(id, line);
        assertThat(home.sessions.apiKey(key)).isEmpty();
    }

    private static Member member(Set<String> permissions) {
        return new Member(1, "", "", Locale.KOREAN, permissions, Assurance.EMAIL);
    }
}
