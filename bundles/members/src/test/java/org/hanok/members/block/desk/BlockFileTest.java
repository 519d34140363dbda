package org.hanok.members.block.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.junit.jupiter.api.Test;

class BlockFileTest {

    private static final Member STAFF = new Member(900, "Staff", "staff@example.com", Locale.KOREAN, Set.of("members.*"), Assurance.EMAIL);
    private static final Visit DESK = new Visit("/admin/members/blocks", Locale.KOREAN, STAFF, "v", "198.51.100.1", "test", "", null);
    private final Home home = new Home();
    private final BlockBook book = new BlockBook(home.em, home.tx, home.blockKeys);
    private final BlockFile file = new BlockFile(home.desk, book, new Values(home.em, home.tx), new Until(home.clock, home.site));

    @Test
    void keepsTheGoodLinesAndNamesEachBadOne() {
        BlockFile.Result result = file.read("""
                kind,value,reason,until
                EMAIL,bad@example.com,"fraud, twice",
                ADDRESS,203.0.113.0/24,proxy,2099-12-31
                ADDRESS,10.0.0.0/4,too wide,
                PHONE,12,short,
                planet,mars,none,
                COUNTRY,CN,,
                country,ru,lower case,2001-01-01
                COUNTRY,ru,lower case
                ADDRESS,198.51.100.1,ourselves,
                """, DESK);
        assertThat(result.added()).isEqualTo(3);
        assertThat(result.faults()).extracting(fault -> fault.line() + " " + fault.key()).containsExactly("4 members.block.odd.ADDRESS", "5 members.block.odd.PHONE",
                "6 members.block.odd.kind", "7 members.block.reason.odd", "8 members.block.until.past", "10 members.block.self");
        assertThat(book.find("", false, "", Long.MAX_VALUE, 10)).extracting(BlockLine::reason).containsExactly("lower case", "proxy", "fraud, twice");
        assertThat(home.tx.value("select what || count from members.block_event")).isEqualTo("IMPORTED3");
    }

    @Test
    void whatIsNoSuchFileChangesNothing() {
        assertRefused("members.block.file.head", "bad@example.com");
        assertRefused("members.block.file.long", "kind,value,reason,until\n" + "COUNTRY,CN,x,\n".repeat(BlockFile.MOST + 1));
        assertThat(home.tx.value("select count(*) from members.block_event")).isEqualTo(0L);
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnLine() {
        BlockFile.Result result = file.read("kind,value,reason,until\nCOUNTRY,CN,fraud,\nEMAIL,\"bad@example.com,x", DESK);
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.faults()).extracting(BlockFile.Fault::line).containsExactly(3L);
    }

    private void assertRefused(String key, String text) {
        assertThatThrownBy(() -> file.read(text, DESK)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void findsByWhatABlockCovers() {
        file.read("kind,value,reason,until\nEMAIL,@example.com,domain,\nPHONE,010-8765-4321,phone,\nADDRESS,203.0.113.0/24,net,\nCOUNTRY,CN,land,\n", DESK);
        assertThat(find("anybody@example.com")).containsExactly("domain");
        assertThat(find("+82 10-8765-4321")).containsExactly("phone");
        assertThat(find("203.0.113.77")).containsExactly("net");
        assertThat(find("cn")).containsExactly("land");
        assertThat(find("DOM")).containsExactly("domain");
        assertThat(find("010-8765-4322")).isEmpty();
        assertThat(book.find(Kind.PHONE.name(), false, "", Long.MAX_VALUE, 10)).hasSize(1);
    }

    private java.util.List<String> find(String text) {
        return book.find("", false, text, Long.MAX_VALUE, 10).stream().map(BlockLine::reason).toList();
    }
}
