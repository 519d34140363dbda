package org.hanok.members.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.event.Event;
import org.hanok.api.identity.Identities;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList.Block;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.BlockList.Somebody;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.hanok.members.block.desk.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    private static final Member STAFF = new Member(900, "Staff", "staff@example.com", Locale.KOREAN, Set.of("members.*"), Assurance.EMAIL);
    private final Home home = new Home();

    private static Visit desk() {
        return new Visit("/admin/members/blocks", Locale.KOREAN, STAFF, "v", "198.51.100.1", "test", "", null, "KR", "desk-device-0123456789");
    }

    private long block(Kind kind, String value) {
        return block(kind, value, null);
    }

    private long block(Kind kind, String value, @Nullable Instant until) {
        return home.desk.add(new Wish(Blocked.of(kind, value), "fraud", until), desk());
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Bad@Example.com, bad@example.com, good@example.com",
        "EMAIL, bad@example.com, bad+shop@example.com, bad.shop@example.com",
        "EMAIL, @example.com, anybody@example.com, anybody@example.org",
        "EMAIL, @example.com, anybody@mail.example.com, anybody@notexample.com",
        "PHONE, 010-1234-5678, 01012345678, 01012345679",
        "PHONE, +82 10 1234 5678, 010 1234 5678, 82 1012345679",
        "ADDRESS, 203.0.113.7, 203.0.113.7, 203.0.113.8",
        "ADDRESS, 203.0.113.9/24, 203.0.113.255, 203.0.114.0",
        "ADDRESS, 2001:db8::/32, 2001:db8:1::7, 2001:db9::1",
        "ADDRESS, 203.0.113.7, ::ffff:203.0.113.7, unknown",
        "COUNTRY, cn, CN, KR",
        "COUNTRY, T1, T1, ''"})
    void coversWhatItNamesAndNothingBesides(Kind kind, String value, String covered, String free) {
        block(kind, value);
        assertThat(home.blocks.find(kind, covered)).isPresent();
        assertThat(home.blocks.find(kind, free)).isEmpty();
    }

    @Test
    void aDeviceAndAPersonAreNamedByTheirKeyedHash() {
        block(Kind.DEVICE, home.blockKeys.device("device-0123456789"));
        assertThat(home.blocks.find(Kind.DEVICE, "device-0123456789")).isPresent();
        assertThat(home.blocks.find(Kind.DEVICE, "device-9876543210")).isEmpty();
        long id = home.member("haneul@example.com");
        home.directory.prove(id, Assurance.IDENTITY, "김하늘", "person-key-0123456789");
        block(Kind.PERSON, String.valueOf(home.tx.value("select person from members.account")));
        assertThat(home.blocks.find(Kind.PERSON, "person-key-0123456789")).isPresent();
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", id))).isPresent();
    }

    @Test
    void oneStatementAsksForEverythingThatIsKnownOfSomebody() {
        long id = home.member("haneul@example.com");
        Somebody somebody = new Somebody("203.0.113.7", "CN", "device-0123456789", id);
        assertThat(home.blocks.find(somebody)).isEmpty();
        for (String[] one : new String[][] {{"ADDRESS", "203.0.113.0/24"}, {"COUNTRY", "CN"}, {"EMAIL", "@example.com"}}) {
            long block = block(Kind.valueOf(one[0]), one[1]);
            assertThat(home.blocks.find(somebody)).as(one[0]).map(found -> found.kind().name()).contains(one[0]);
            home.desk.end(block, desk());
            assertThat(home.blocks.find(somebody)).as(one[0]).isEmpty();
        }
    }

    @Test
    void thatNothingBlocksAMemberIsAskedOnceUntilSomebodyIsBlocked() {
        Somebody somebody = new Somebody("203.0.113.7", "CN", "", home.member("haneul@example.com"));
        home.blocks.find(somebody);
        assertThat(home.tx.plugin().statements(() -> assertThat(home.blocks.find(somebody)).isEmpty())).isZero();
        long id = block(Kind.COUNTRY, "CN", Instant.now().plus(Duration.ofHours(1)));
        assertThat(home.blocks.find(somebody)).isPresent();
        home.tx.execute("alter table members.block disable trigger block_stands; update members.block set created = now() - interval '2 h', until = now() - interval '1 s'"
                + " where id = " + id + "; alter table members.block enable trigger block_stands");
        assertThat(home.blocks.find(somebody)).isEmpty();
    }

    @Test
    void endsByItselfByTheDatabasesClock() {
        long id = block(Kind.COUNTRY, "CN", Instant.now().plus(Duration.ofHours(1)));
        assertThat(home.blocks.find(Kind.COUNTRY, "CN")).isPresent();
        home.tx.execute("alter table members.block disable trigger block_stands; update members.block set created = now() - interval '2 h', until = now() - interval '1 s'"
                + " where id = " + id + "; alter table members.block enable trigger block_stands");
        assertThat(home.blocks.find(Kind.COUNTRY, "CN")).isEmpty();
    }

    @Test
    void theSameValueIsBlockedOnceAndTheLatestWordCounts() {
        block(Kind.EMAIL, "bad@example.com", Instant.now().plus(Duration.ofHours(1)));
        long latest = block(Kind.EMAIL, "BAD@example.com");
        assertThat(home.blocks.find(Kind.EMAIL, "bad@example.com")).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(latest);
            assertThat(found.untilOrNull()).isNull();
        });
        assertThat(home.tx.value("select count(*) from members.block where ended is null")).isEqualTo(1L);
        home.desk.end(latest, desk());
        assertThatThrownBy(() -> home.desk.end(latest, desk())).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyBlocksThemselvesOrOtherStaff() {
        home.member("boss@office.example", "operator");
        assertRefused("members.block.self", Kind.ADDRESS, "198.51.100.0/24");
        assertRefused("members.block.self", Kind.COUNTRY, "KR");
        assertRefused("members.block.self", Kind.DEVICE, home.blockKeys.device("desk-device-0123456789"));
        assertRefused("members.block.staff", Kind.EMAIL, "boss@office.example");
        assertRefused("members.block.staff", Kind.EMAIL, "@office.example");
        assertThat(home.tx.value("select count(*) from members.block")).isEqualTo(0L);
    }

    private void assertRefused(String key, Kind kind, String value) {
        assertThatThrownBy(() -> block(kind, value)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void theDatabaseHoldsNoClearValueOfAPerson() {
        block(Kind.EMAIL, "somebody.particular@example.com");
        block(Kind.PHONE, "010-8765-4321");
        String dump = String.valueOf(home.tx.value("select string_agg(cast(b as text), ' ') from members.block b"));
        assertThat(dump).doesNotContain("somebody.particular", "8765").contains("so•••@example.com", "•••4321");
    }

    @Test
    void whoeverIsBlockedIsSignedOutAtOnce() {
        home.member("haneul@example.com");
        String token = home.session("haneul@example.com");
        assertThat(home.sessions.member(token)).isPresent();
        block(Kind.EMAIL, "haneul@example.com");
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void aBlockedPhoneCoversTheAccountsProvenWithIt() {
        long id = home.member("haneul@example.com");
        long other = home.member("bada@example.com");
        home.identities.add(new Identities() {
            @Override
            public Optional<Identity> of(long member) {
                return Optional.empty();
            }

            @Override
            public List<Long> byPhone(String number) {
                return number.equals("01012345678") ? List.of(id) : List.of();
            }
        });
        String token = home.session("haneul@example.com");
        long block = block(Kind.PHONE, "010-1234-5678");
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", id))).map(Block::kind).contains(Kind.PHONE);
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", other))).isEmpty();
        assertThat(home.sessions.member(token)).isEmpty();
        home.desk.end(block, desk());
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", id))).isEmpty();
    }

    @Test
    void aPhoneThatIsBlockedWhileItsOwnerIsBeingProvenCoversThemAtOnce() {
        long id = home.member("haneul@example.com");
        long other = home.member("bada@example.com");
        LatePhone late = new LatePhone(home.blocks, new Coverage(home.em, home.tx, home.book));
        late.phones = List.of(member -> Optional.of(Secret.of(member == id ? "01012345678" : "01087654321")));
        String token = home.session("haneul@example.com");
        block(Kind.PHONE, "010-1234-5678");
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", id))).as("nobody knew yet whose it is").isEmpty();
        for (long member : new long[] {id, other, id}) {
            late.on(new Event("identity.verified", new Ref("members.account", String.valueOf(member)), Instant.EPOCH, Map.of()));
        }
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", id))).map(Block::kind).contains(Kind.PHONE);
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", other))).isEmpty();
        assertThat(home.sessions.member(token)).isEmpty();
    }

    @Test
    void aPhoneThatIsBlockedWhileVerificationIsAwayActsWhenItReturns() {
        long owner = home.member("haneul@example.com");
        long other = home.member("bada@example.com");
        long staff = home.member("boss@office.example", "operator");
        String token = home.session("haneul@example.com");
        block(Kind.PHONE, "010-1234-5678");
        long ended = block(Kind.PHONE, "010-8765-4321");
        home.desk.end(ended, desk());
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", owner))).as("nobody can say whose it is").isEmpty();

        List<String> asked = new ArrayList<>();
        Identities back = new Identities() {
            @Override
            public Optional<Identity> of(long member) {
                return Optional.empty();
            }

            @Override
            public List<Long> byPhone(String number) {
                asked.add(number);
                return number.equals("01012345678") ? List.of(owner, staff) : List.of(other);
            }
        };
        LateOwners job = new LateOwners(home.em, home.tx, home.blockKeys, new Coverage(home.em, home.tx, home.book));
        job.run();
        assertThat(asked).as("nobody to ask").isEmpty();
        job.identities = List.of(back);
        job.run();
        job.run();
        assertThat(asked).as("each number once, an ended block not at all").containsExactly("01012345678");
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", owner))).map(Block::kind).contains(Kind.PHONE);
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", staff))).isEmpty();
        assertThat(home.blocks.find(new Somebody("192.0.2.1", "", "", other))).isEmpty();
        assertThat(home.sessions.member(token)).as("signed out at once").isEmpty();

        home.identities.add(back);
        block(Kind.PHONE, "010-5555-6666");
        asked.clear();
        job.run();
        assertThat(asked).as("what was looked up while blocking is not looked up again").isEmpty();
    }

    @Test
    void theNewsOfAProvenPhoneWaitsWhileVerificationIsAway() {
        LatePhone late = new LatePhone(home.blocks, new Coverage(home.em, home.tx, home.book));
        Event news = new Event("identity.verified", new Ref("members.account", "1"), Instant.EPOCH, Map.of());
        assertThatThrownBy(() -> late.on(news)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsEveryStopAndTellsItOnce() {
        long id = block(Kind.COUNTRY, "CN");
        Somebody somebody = new Somebody("203.0.113.7", "CN", "", 7);
        home.published.clear();
        for (int i = 0; i < 3; i++) {
            home.blocks.stopped(home.blocks.find(somebody).orElseThrow(), "checkout", somebody);
        }
        assertThat(home.tx.value("select hits from members.block where id = " + id)).isEqualTo(3L);
        assertThat(home.published).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("member.blocked");
            assertThat(event.facts()).containsEntry("place", "checkout").containsEntry("kind", "COUNTRY").containsEntry("member", "7").doesNotContainValue("203.0.113.7");
        });
    }

    @Test
    void whatIsBlockedDoesNotChange() {
        block(Kind.COUNTRY, "CN");
        assertThatThrownBy(() -> home.tx.execute("update members.block set country = 'KR'")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> home.tx.execute("delete from members.block")).hasMessageContaining("not deleted");
        assertThatThrownBy(() -> home.tx.execute("update members.block_event set actor = 1")).hasMessageContaining("only ever added to");
    }
}
