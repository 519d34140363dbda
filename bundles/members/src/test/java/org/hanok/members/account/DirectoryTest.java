package org.hanok.members.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.members.Home;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private final Home home = new Home();
    private final long haneul = home.member("haneul@example.com");
    private final long sora = home.member("sora@example.com", "editor");

    @Test
    void findsMembers() {
        assertThat(home.directory.byId(haneul)).map(Member::email).contains("haneul@example.com");
        assertThat(home.directory.byId(haneul)).hasValueSatisfying(member -> assertThat(member.since()).isAfter(Instant.EPOCH));
        assertThat(home.directory.byId(99)).isEmpty();
        assertThat(home.directory.byEmail(" SORA@example.com")).map(Member::permissions).hasValueSatisfying(may -> assertThat(may).contains("blog.*", "docs.*"));
        assertThat(home.directory.byIds(List.of(haneul, sora, 99L))).extracting(Member::id).containsExactlyInAnyOrder(haneul, sora);
        assertThat(home.directory.byIds(List.of())).isEmpty();
    }

    @Test
    void searchesNamesAndAddressesAsText() {
        assertThat(home.directory.search("하늘", 10)).hasSize(2);
        assertThat(home.directory.search("SORA@", 10)).extracting(Member::id).containsExactly(sora);
        assertThat(home.directory.search("%", 10)).isEmpty();
        assertThat(home.directory.search(" ", 10)).isEmpty();
        assertThat(home.directory.search("example", 1)).hasSize(1);
    }

    @Test
    void anIdentityCheckRaisesAssuranceAndSettlesTheName() {
        assertThat(home.directory.byId(haneul)).map(Member::assurance).contains(Assurance.EMAIL);
        home.directory.prove(haneul, Assurance.IDENTITY, "김 하늘", "CI-1");
        assertThat(home.directory.byId(haneul)).hasValueSatisfying(member -> {
            assertThat(member.assurance()).isEqualTo(Assurance.IDENTITY);
            assertThat(member.name()).isEqualTo("김 하늘");
        });
        assertThat(home.tx.value("select count(*) from members.account where person like '%CI-1%'")).isEqualTo(0L);
    }

    @Test
    void onePersonProvesOneAccount() {
        home.directory.prove(haneul, Assurance.IDENTITY, "김하늘", "CI-1");
        assertThatThrownBy(() -> home.directory.prove(sora, Assurance.IDENTITY, "김하늘", "CI-1")).isInstanceOf(Refused.class).hasMessage("members.person.taken");
        assertThat(home.directory.byId(sora)).map(Member::assurance).contains(Assurance.EMAIL);
    }

    @Test
    void anAccountDoesNotChangeHands() {
        home.directory.prove(haneul, Assurance.IDENTITY, "김하늘", "CI-1");
        home.directory.prove(haneul, Assurance.IDENTITY, "김하늘", "CI-1");
        assertThatThrownBy(() -> home.directory.prove(haneul, Assurance.IDENTITY, "박다름", "CI-2")).isInstanceOf(Refused.class).hasMessage("members.person.differs");
        assertThatThrownBy(() -> home.directory.prove(99, Assurance.IDENTITY, "박다름", "CI-2")).isInstanceOf(NotFound.class);
    }

    @Test
    void documentsAreNotUndoneByALaterIdentityCheck() {
        home.directory.prove(haneul, Assurance.DOCUMENT, "김하늘", "CI-1");
        home.directory.prove(haneul, Assurance.IDENTITY, "김하늘", "CI-1");
        assertThat(home.directory.byId(haneul)).map(Member::assurance).contains(Assurance.DOCUMENT);
    }

    @Test
    void tellsNothingOfTheUnproven() {
        home.tx.execute("update members.account set status = 'PENDING' where id = " + haneul);
        assertThat(home.directory.byEmail("haneul@example.com")).isEmpty();
    }
}
