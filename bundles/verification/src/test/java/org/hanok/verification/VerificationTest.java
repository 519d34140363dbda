package org.hanok.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.Visit;
import org.hanok.verification.customer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    private final Desk desk = new Desk();
    private final Visit haneul = Desk.visit(7, "김하늘", "browser-1");

    @Test
    void provesAMemberAndTellsOthersWithoutAnythingPersonal() {
        assertThat(desk.verification.begin(haneul, "/checkout")).hasToString("http://127.0.0.1:8300/page");
        assertThat(desk.service.comeBack).hasToString("http://localhost:8181/account/verification/return/fake");
        desk.back.arrive("fake", Map.of("state", desk.service.state), haneul);

        assertThat(desk.verification.latest(7)).hasValueSatisfying(line -> {
            assertThat(line.outcome()).isEqualTo("VERIFIED");
            assertThat(line.onward()).isEqualTo("/checkout");
        });
        assertThat(desk.service.completed).containsExactly("service-token");
        assertThat(desk.members.proofs).singleElement().satisfies(proof -> {
            assertThat(proof.id()).isEqualTo(7);
            assertThat(proof.assurance()).isEqualTo(Assurance.IDENTITY);
            assertThat(proof.name()).isEqualTo("김하늘");
            assertThat(proof.person()).doesNotContain("CI-HANEUL");
        });
        assertThat(desk.published).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("identity.verified");
            assertThat(event.subject()).hasToString("members.account:7");
            assertThat(event.facts()).containsOnlyKeys("check", "verifier");
        });
    }

    @Test
    void storesNothingPersonalInTheClear() {
        desk.check(haneul);
        String row = String.valueOf(desk.tx.value("select cast(c as text) from verification.identity_check c"));
        assertThat(row).doesNotContain("김하늘", "01012345678", "CI-HANEUL", "1990", "service-token", desk.service.state);
        assertThat(desk.tx.value("select count(*) from verification.identity_check where token is not null")).isEqualTo(0L);
    }

    @Test
    void handsOutTheNewestProvenPhoneAndNoOther() {
        Phones phones = new Phones(desk.tx.entityManager(), desk.tx, desk.seals);
        desk.service.identity = FakeVerifier.person("박다름", LocalDate.of(1990, 3, 14), "01099998888", "CI-OTHER");
        desk.check(haneul);
        assertThat(phones.of(7)).isEmpty();
        desk.service.identity = FakeVerifier.person("김하늘", LocalDate.of(1990, 3, 14), "01012345678", "CI-HANEUL");
        desk.check(haneul);
        assertThat(phones.of(7)).hasValueSatisfying(phone -> assertThat(phone.reveal()).isEqualTo("01012345678"));
        assertThat(phones.of(7)).map(Object::toString).hasValueSatisfying(shown -> assertThat(shown).doesNotContain("0101"));
        desk.service.identity = FakeVerifier.person("김하늘", LocalDate.of(1990, 3, 14), "01055556666", "CI-HANEUL");
        desk.check(haneul);
        assertThat(phones.of(7)).hasValueSatisfying(phone -> assertThat(phone.reveal()).isEqualTo("01055556666"));
        assertThat(phones.of(8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"김 하늘, 김하늘", "KIM HANEUL, Kim Haneul", "'김하늘 ', 김하늘"})
    void spacesAndLetterCaseMakeNoOtherPerson(String account, String proven) {
        desk.service.identity = FakeVerifier.person(proven, LocalDate.of(1990, 3, 14), "010", "CI");
        assertThat(desk.check(Desk.visit(7, account, "browser-1"))).isEqualTo("VERIFIED");
    }

    @Test
    void refusesAnotherName() {
        assertThat(desk.check(Desk.visit(7, "박다름", "browser-1"))).isEqualTo("OTHER_NAME");
        nothingIsProven();
    }

    @Test
    void refusesChildrenUnderFourteenUntilTheirBirthday() {
        desk.service.identity = FakeVerifier.person("김하늘", LocalDate.of(2012, 11, 24), "010", "CI");
        assertThat(desk.check(haneul)).isEqualTo("UNDERAGE");
        nothingIsProven();
        desk.clock.advance(Duration.ofDays(1));
        assertThat(desk.check(haneul)).isEqualTo("VERIFIED");
    }

    @Test
    void refusesWhatHasNoPhoneOrNoPersonKey() {
        desk.service.identity = FakeVerifier.person("김하늘", LocalDate.of(1990, 3, 14), "", "CI");
        assertThat(desk.check(haneul)).isEqualTo("INCOMPLETE");
        desk.service.identity = FakeVerifier.person("김하늘", LocalDate.of(1990, 3, 14), "010", "");
        assertThat(desk.check(haneul)).isEqualTo("INCOMPLETE");
        nothingIsProven();
    }

    @Test
    void onePersonIsOneMember() {
        desk.check(haneul);
        assertThat(desk.check(Desk.visit(8, "김하늘", "browser-2"))).isEqualTo("TAKEN");
        assertThat(desk.members.proofs).hasSize(1);
        assertThat(desk.tx.value("select count(*) from verification.identity_check where name is not null")).isEqualTo(1L);
    }

    @Test
    void theDatabaseDecidesBetweenTwoAtTheSameMoment() {
        Visit other = Desk.visit(8, "김하늘", "browser-2");
        desk.verification.begin(other, "");
        String hers = desk.service.state;
        desk.verification.begin(haneul, "");
        String mine = desk.service.state;
        desk.service.meanwhile = () -> {
            desk.service.meanwhile = () -> { };
            desk.back.arrive("fake", Map.of("state", hers), other);
        };
        desk.back.arrive("fake", Map.of("state", mine), haneul);
        assertThat(desk.outcome(other)).isEqualTo("VERIFIED");
        assertThat(desk.outcome(haneul)).isEqualTo("TAKEN");
        assertThatThrownBy(() -> desk.tx.execute("update verification.identity_check set outcome = 'VERIFIED', person = (select person from verification.identity_check "
                + "where person is not null) where member = 7")).hasMessageContaining("identity_check_person");
    }

    @Test
    void anotherBrowserOrMemberCannotUseTheReturn() {
        desk.verification.begin(haneul, "");
        Map<String, String> answer = Map.of("state", desk.service.state);
        foreign(answer, Desk.visit(7, "김하늘", "browser-2"));
        foreign(answer, Desk.visit(8, "김하늘", "browser-1"));
        foreign(Map.of("state", "guessed"), haneul);
        foreign(Map.of(), haneul);
        assertThatThrownBy(() -> desk.back.arrive("other", answer, haneul)).hasMessage("verification.foreign");
        assertThat(desk.service.completed).isEmpty();
        desk.back.arrive("fake", answer, haneul);
        assertThat(desk.outcome(haneul)).isEqualTo("VERIFIED");
    }

    @Test
    void aReplayedReturnChangesNothing() {
        desk.check(haneul);
        desk.back.arrive("fake", Map.of("state", desk.service.state), haneul);
        assertThat(desk.service.completed).hasSize(1);
        assertThat(desk.published).hasSize(1);
        assertThat(desk.outcome(haneul)).isEqualTo("VERIFIED");
    }

    @Test
    void aReturnThatArrivesTwiceAtOnceIsAskedForOnce() {
        desk.verification.begin(haneul, "");
        Map<String, String> answer = Map.of("state", desk.service.state);
        desk.service.meanwhile = () -> desk.back.arrive("fake", answer, haneul);
        desk.back.arrive("fake", answer, haneul);
        assertThat(desk.service.completed).hasSize(1);
        assertThat(desk.members.proofs).hasSize(1);
    }

    @Test
    void aCheckLastsTenMinutes() {
        desk.verification.begin(haneul, "");
        desk.clock.advance(Duration.ofMinutes(10));
        desk.back.arrive("fake", Map.of("state", desk.service.state), haneul);
        assertThat(desk.verification.latest(7)).map(CheckLine::reason).contains("verification.expired");
        assertThat(desk.service.completed).isEmpty();
    }

    @Test
    void aNewCheckReplacesAnOpenOne() {
        desk.verification.begin(haneul, "");
        String first = desk.service.state;
        desk.verification.begin(haneul, "");
        desk.back.arrive("fake", Map.of("state", first), haneul);
        assertThat(desk.service.completed).isEmpty();
        desk.back.arrive("fake", Map.of("state", desk.service.state), haneul);
        assertThat(desk.outcome(haneul)).isEqualTo("VERIFIED");
    }

    @ParameterizedTest
    @CsvSource({"verification.cancelled, CANCELLED", "verification.declined, FAILED", "verification.unreachable, FAILED", "somebodys.own.key, FAILED"})
    void saysWhyTheServiceDidNotProveAnything(String key, String outcome) {
        desk.service.failure = new Refused(key);
        assertThat(desk.check(haneul)).isEqualTo(outcome);
        assertThat(desk.verification.latest(7)).map(CheckLine::reason).contains(key);
        nothingIsProven();
    }

    @Test
    void survivesAServiceThatBreaks() {
        desk.service.failure = new IllegalArgumentException("boom");
        assertThat(desk.check(haneul)).isEqualTo("FAILED");
        desk.service.failure = null;
        assertThat(desk.check(haneul)).isEqualTo("VERIFIED");
    }

    @Test
    void whoComesBackTooEarlyMayComeBackAgain() {
        desk.service.failure = new Refused("verification.unfinished");
        assertThat(desk.check(haneul)).isEqualTo("STARTED");
        desk.service.failure = null;
        desk.back.arrive("fake", Map.of("state", desk.service.state), haneul);
        assertThat(desk.outcome(haneul)).isEqualTo("VERIFIED");
    }

    @Test
    void tellsTheAccountLaterWhenMembersIsAway() {
        desk.present.clear();
        assertThat(desk.check(haneul)).isEqualTo("ANSWERED");
        desk.present.add(desk.members);
        desk.clock.advance(Duration.ofMinutes(2));
        assertThat(desk.registrar.run()).isEqualTo("Told 1 accounts again, gave up on 0 checks.");
        assertThat(desk.outcome(haneul)).isEqualTo("VERIFIED");
        assertThat(desk.members.proofs).singleElement().satisfies(proof -> assertThat(proof.name()).isEqualTo("김하늘"));
        assertThat(desk.registrar.run()).isEqualTo("Told 0 accounts again, gave up on 0 checks.");
    }

    @Test
    void aBrokenAccountIsToldAgainButARefusalIsFinal() {
        desk.members.failure = new IllegalStateException("database away");
        assertThat(desk.check(haneul)).isEqualTo("ANSWERED");
        desk.members.failure = new Refused("members.person.taken");
        desk.clock.advance(Duration.ofMinutes(2));
        desk.registrar.run();
        assertThat(desk.outcome(haneul)).isEqualTo("TAKEN");
        assertThat(desk.published).isEmpty();
        nothingIsProven();
    }

    @Test
    void givesUpOnThoseWhoDoNotReturn() {
        desk.verification.begin(haneul, "");
        desk.clock.advance(Duration.ofMinutes(11));
        assertThat(desk.registrar.run()).isEqualTo("Told 0 accounts again, gave up on 1 checks.");
        assertThat(desk.outcome(haneul)).isEqualTo("ABANDONED");
        assertThat(desk.tx.value("select count(*) from verification.identity_check where token is not null")).isEqualTo(0L);
    }

    @Test
    void slowsDownEndlessTries() {
        for (int i = 0; i < 10; i++) {
            desk.verification.begin(haneul, "");
        }
        assertThatThrownBy(() -> desk.verification.begin(haneul, "")).isInstanceOf(Refused.class).hasMessage("verification.slow");
    }

    @Test
    void masksEverythingPersonalInTheBackOffice() {
        CheckAdmin admin = new CheckAdmin();
        assertThat(admin.masked()).contains("name", "born", "sex", "carrier", "phone", "personKey", "person", "token", "state");
        assertThat(admin.readOnly()).containsAll(admin.masked());
        assertThat(admin.columns()).doesNotContainAnyElementsOf(admin.masked());
    }

    private void foreign(Map<String, String> answer, Visit visit) {
        assertThatThrownBy(() -> desk.back.arrive("fake", answer, visit)).isInstanceOf(Refused.class).hasMessage("verification.foreign");
    }

    private void nothingIsProven() {
        assertThat(desk.members.proofs).isEmpty();
        assertThat(desk.tx.value("select count(*) from verification.identity_check where coalesce(name, phone, person, person_key, born) is not null")).isEqualTo(0L);
    }
}
