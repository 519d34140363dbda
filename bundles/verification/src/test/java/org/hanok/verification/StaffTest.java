package org.hanok.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.verification.customer.CustomerIdentity;
import org.hanok.verification.customer.Known;
import org.hanok.verification.customer.PhoneIndex;
import org.hanok.verification.customer.PhonePages;
import org.hanok.verification.customer.Reveals;
import org.junit.jupiter.api.Test;

/** What staff see of a proven member, and whom they keep from being proven. */
class StaffTest {

    private final Desk desk = new Desk();
    private final Known known = new Known(desk.tx.entityManager(), desk.tx, desk.seals);
    private final Reveals reveals = new Reveals(desk.tx.entityManager(), desk.tx, known);
    private final Visit haneul = Desk.visit(7, "김하늘", "browser-1");

    private static Visit staff(String... permissions) {
        Member member = new Member(900, "Staff", "staff@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
        return new Visit("/admin/shop/customers/7", Locale.KOREAN, member, "v", "198.51.100.1", "test", "", new Ref("members.account", "7"));
    }

    @Test
    void findsAMemberByPhoneHoweverItIsWritten() {
        desk.check(haneul);
        for (String number : new String[] {"01012345678", "010-1234-5678", "+82 10 1234 5678"}) {
            assertThat(known.byPhone(number)).as(number).containsExactly(7L);
        }
        assertThat(known.byPhone("01012345679")).isEmpty();
        assertThat(known.of(7)).map(Identity::phone).hasValueSatisfying(phone -> assertThat(phone.reveal()).isEqualTo("01012345678"));
        assertThat(known.of(8)).isEmpty();
    }

    @Test
    void makesOlderNumbersFindable() {
        desk.check(haneul);
        desk.tx.execute("update verification.identity_check set phone_index = null");
        assertThat(known.byPhone("01012345678")).isEmpty();
        PhoneIndex job = new PhoneIndex(desk.tx.entityManager(), desk.tx, desk.seals);
        assertThat(job.run()).contains("Made 1 ");
        assertThat(job.run()).contains("Made 0 ");
        assertThat(known.byPhone("01012345678")).containsExactly(7L);
    }

    @Test
    void aNumberIsMaskedUntilSomebodyAsksAndThatIsWrittenDown() {
        desk.check(haneul);
        CustomerIdentity widget = new CustomerIdentity(known, reveals, desk.clock, desk.site);
        View view = widget.show(staff("verification.*")).orElseThrow();
        assertThat(view.model().toString()).contains("•••-••••-5678", "SKT", "30").doesNotContain("01012345678", "1990");
        assertThat(widget.show(staff("shop.*"))).isEmpty();

        View shown = new PhonePages(reveals).show(7, staff("verification.*"));
        assertThat(shown.model().get("phone")).isEqualTo("01012345678");
        assertThat(desk.tx.value("select member || ' ' || actor || ' ' || address from verification.phone_reveal")).isEqualTo("7 900 198.51.100.1");
        assertThatThrownBy(() -> reveals.phone(8, staff("*"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.tx.execute("delete from verification.phone_reveal")).hasMessageContaining("only ever added to");
    }

    @Test
    void aBlockedPlaceDoesNotEvenBegin() {
        desk.blocks.blocked.put(Kind.ADDRESS, "203.0.113.7");
        assertThatThrownBy(() -> desk.verification.begin(haneul, "")).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("verification.refused"));
        assertThat(desk.blocks.stops).containsExactly("verification ADDRESS 7");
    }

    @Test
    void aBlockedPhoneOrPersonIsRefusedWhenItIsKnownWhoCame() {
        desk.blocks.blocked.put(Kind.PHONE, "01012345678");
        assertThat(desk.check(haneul)).isEqualTo("REFUSED");
        desk.blocks.blocked.clear();
        desk.blocks.blocked.put(Kind.PERSON, desk.seals.person(FakeVerifier.person("김하늘", LocalDate.of(1990, 3, 14), "010", "CI-HANEUL")));
        assertThat(desk.check(haneul)).isEqualTo("REFUSED");
        assertThat(desk.members.proofs).isEmpty();
        assertThat(desk.tx.value("select count(*) from verification.identity_check where coalesce(name, phone, phone_index, person) is not null")).isEqualTo(0L);
        assertThat(desk.blocks.stops).containsExactly("verification PHONE 7", "verification PERSON 7");
        desk.blocks.blocked.clear();
        assertThat(desk.check(haneul)).isEqualTo("VERIFIED");
    }
}
