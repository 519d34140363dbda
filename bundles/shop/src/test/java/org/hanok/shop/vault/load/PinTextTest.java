package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hanok.api.Refused;
import org.hanok.shop.vault.Code;
import org.junit.jupiter.api.Test;

class PinTextTest {

    private static final String BRAND = "[0-9A-Z]{4}(-[0-9A-Z]{4}){2,4}";

    @Test
    void oneCodePerLineWithItsRemark() {
        Parsed parsed = PinText.parse("KX7P-4MQ2-9TRB-H3WD\n\n  ABCD12345678\t2026-11-30 \r\nZZZZ-1111-2222, pw 4821\n", "", false);

        assertThat(codes(parsed)).containsExactly("KX7P-4MQ2-9TRB-H3WD", "ABCD12345678", "ZZZZ-1111-2222");
        assertThat(parsed.codes()).extracting(code -> code.remark().reveal()).containsExactly("", "2026-11-30", "pw 4821");
        assertThat(parsed.codes()).extracting(Code::line).containsExactly(1, 3, 4);
        assertThat(parsed.faults()).isEmpty();
    }

    @Test
    void aPatternFindsCodesAmongJunk() {
        String text = """
                Dear shop, here are your codes (order 4711):
                1) KX7P-4MQ2-9TRB-H3WD  issued 2026-11-01
                2) AAAA-BBBB-CCCC-DDDD / EEEE-FFFF-GGGG-HHHH
                ------------------------------
                Best regards""";
        Parsed parsed = PinText.parse(text, BRAND, false);

        assertThat(codes(parsed)).containsExactly("KX7P-4MQ2-9TRB-H3WD", "AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH");
        assertThat(faults(parsed)).containsExactly("1 none", "4 none", "5 none");
    }

    @Test
    void wordsAfterACodeAreItsRemarkWhenTheBrandHasOne() {
        Parsed parsed = PinText.parse("AAAA-BBBB-CCCC [pw: 1234]  DDDD-EEEE-FFFF pw 5678", BRAND, true);

        assertThat(parsed.codes()).extracting(code -> code.remark().reveal()).containsExactly("pw: 1234", "pw 5678");
    }

    @Test
    void aPartOfALongerWordIsNoCode() {
        assertThat(faults(PinText.parse("KX7P-4MQ2-9TRB-H3WDX", BRAND, false))).containsExactly("1 longer");
        assertThat(faults(PinText.parse("XKX7P-4MQ2-9TRB-H3WD", BRAND, false))).containsExactly("1 longer");
        assertThat(faults(PinText.parse("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF", BRAND, false))).containsExactly("1 longer");
        assertThat(codes(PinText.parse("AAAA-BBBB-CCCC-DDDD-", BRAND, false))).hasSize(1);
    }

    @Test
    void theSameCodeInAnotherSpellingIsThere() {
        Parsed parsed = PinText.parse("KX7P4MQ29TRB\nkx7p-4mq2-9trb\n\uFF2B\uFF38\uFF17\uFF304MQ29TRB", "", false);

        assertThat(codes(parsed)).containsExactly("KX7P4MQ29TRB");
        assertThat(faults(parsed)).containsExactly("2 twice", "3 twice");
        assertThat(parsed.faults().get(1).arguments()).isEqualTo(List.of(1));
    }

    @Test
    void junkIsReportedLineByLineAndNeverRepeatsTheCode() {
        String longest = "A".repeat(65);
        Parsed parsed = PinText.parse("12345\n" + longest + "\n!!!\n" + "x".repeat(501) + "\n\u0000\u0007bell\nGOOD-CODE-1", "", false);

        assertThat(codes(parsed)).containsExactly("GOOD-CODE-1");
        assertThat(faults(parsed)).containsExactly("1 size", "2 size", "3 none", "4 wide", "5 none");
        assertThat(parsed.faults().toString()).doesNotContain(longest);
    }

    @Test
    void aPatternThatIsNoneOrNeverEndsIsRefused() {
        assertThatThrownBy(() -> PinText.parse("AAAA", "[0-9", false)).isInstanceOf(Refused.class).hasMessage("shop.pins.pattern.wrong");
        assertThatThrownBy(() -> PinText.parse("a".repeat(60), "(.*)(.*)(.*)(.*)(.*)z", false)).isInstanceOf(Refused.class).hasMessage("shop.pins.pattern.slow");
        assertThatThrownBy(() -> PinText.parse("\n".repeat(20_001), "", false)).isInstanceOf(Refused.class).hasMessage("shop.pins.text.long");
    }

    @Test
    void aPatternThatMatchesNothingMovesOn() {
        assertThat(faults(PinText.parse("ABCDEF", "[0-9]*", false))).isNotEmpty();
    }

    private static List<String> codes(Parsed parsed) {
        return parsed.codes().stream().map(code -> code.text().reveal()).toList();
    }

    private static List<String> faults(Parsed parsed) {
        return parsed.faults().stream().map(fault -> fault.line() + " " + fault.key().substring("shop.pins.fault.".length())).toList();
    }
}
