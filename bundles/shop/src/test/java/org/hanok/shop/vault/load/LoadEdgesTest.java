package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.shop.vault.Code;
import org.hanok.shop.vault.file.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long, how short, how many: the first text that is too much, and the last that is not. */
class LoadEdgesTest {

    private static final Map<String, String> GOOD = Map.of("product", "1", "text", "KX7P-4MQ2", "key", "form-key");

    private static UploadForm form(String field, String value) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return new UploadForm(fields);
    }

    private static List<String> faults(String text, String pattern) {
        return PinText.parse(text, pattern, false).faults().stream().map(fault -> fault.line() + fault.key().replaceAll(".*\\.", " ")).toList();
    }

    private static String remark(String line) {
        return PinText.parse(line, "", false).codes().get(0).remark().reveal();
    }

    @ParameterizedTest
    @CsvSource({"pattern,300,shop.pins.form.wrong", "supplier,100,shop.pins.form.wrong", "note,500,shop.pins.form.wrong", "source,200,shop.pins.form.wrong",
        "key,64,shop.pins.form.wrong", "text,2000000,shop.pins.text.large"})
    void aFieldIsAsLongAsItMayBeAndNoLonger(String field, int most, String refusal) {
        assertThatCode(() -> form(field, "x".repeat(most)).upload()).doesNotThrowAnyException();
        assertThatThrownBy(() -> form(field, "x".repeat(most + 1)).upload()).isInstanceOf(Refused.class).hasMessage(refusal);
    }

    @ParameterizedTest
    @CsvSource({"product,0,shop.pins.product.missing", "product,-1,shop.pins.product.missing", "product,1234567890123456789,shop.pins.product.missing",
        "text,'  ',shop.pins.text.missing", "cost,1234567890123,shop.pins.cost.wrong", "cost,1.5,shop.pins.cost.wrong", "key,1234567,shop.pins.form.wrong",
        "key,form_key,shop.pins.form.wrong"})
    void whatIsNoValueIsRefused(String field, String value, String refusal) {
        assertThatThrownBy(() -> form(field, value).upload()).isInstanceOf(Refused.class).hasMessage(refusal);
    }

    @Test
    void whatWasSentIsWhatIsLoadedWithoutItsEdges() {
        Map<String, String> sent = Map.of("product", "3", "text", " KX7P ", "pattern", " [A-Z]+ ", "supplier", " s ", "cost", " 9000 ", "note", " n ", "key", "form-key", "keep", "true",
                "source", " May.csv ");

        assertThat(new UploadForm(sent).upload()).isEqualTo(new Upload(3, " KX7P ", "[A-Z]+", "s", 9_000L, "n", "form-key", "May.csv", true));
        assertThat(new UploadForm(GOOD).upload()).isEqualTo(new Upload(1, "KX7P-4MQ2", "", "", null, "", "form-key", "", false));
        assertThat(form("cost", "999999999999").upload().unitCostOrNull()).isEqualTo(999_999_999_999L);
    }

    @Test
    void aFormThatCouldNotBeReadIsShownAgainUnderANewKeyAndWithoutWhatWasNoNumber() {
        assertThat(form("product", "x").safe()).satisfies(upload -> {
            assertThat(upload.product()).isZero();
            assertThat(upload.text()).isEqualTo("KX7P-4MQ2");
            assertThat(upload.key()).isNotEqualTo("form-key").hasSizeBetween(8, 64);
            assertThat(upload.keepPattern()).isFalse();
        });
        assertThat(form("keep", "true").safe()).satisfies(upload -> assertThat(upload.product() + " " + upload.keepPattern()).isEqualTo("1 true"));
        assertThat(new UploadForm(Map.of()).lost()).isEmpty();
    }

    @Test
    void aCodeHasSixLettersAtLeastAndSixtyFourSignsAtMost() {
        assertThat(faults("AB-CDE\nAB-CDEF\n" + "A".repeat(64) + "\n" + "A".repeat(65), "")).containsExactly("1 size", "4 size");
    }

    @Test
    void aLineHasFiveHundredSignsAtMostAndATextTwentyThousandLines() {
        String wide = "KX7P4MQ2 " + "x".repeat(491);
        assertThat(faults(wide + "\n" + wide.replace('K', 'L') + "x", "")).containsExactly("2 wide");
        assertThatCode(() -> PinText.parse("\n".repeat(19_999), "", false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PinText.parse("\n".repeat(20_000), "", false)).hasMessage("shop.pins.text.long");
    }

    @Test
    void aDashBelongsToAWordOnlyWhenTheWordGoesOn() {
        String four = "[A-Z0-9]{4}-[A-Z0-9]{4}";
        assertThat(faults("KX7P-4MQ2-", four)).isEmpty();
        assertThat(faults("-KX7P-4MQ2", four)).isEmpty();
        assertThat(faults("- KX7P-4MQ2 -", four)).isEmpty();
        assertThat(faults("9-KX7P-4MQ2", four)).containsExactly("1 longer");
        assertThat(faults("KX7P-4MQ2-9", four)).containsExactly("1 longer");
        assertThat(faults("가KX7P-4MQ2", four)).containsExactly("1 longer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {"KX7P4MQ2;pw 1234>pw 1234", "KX7P4MQ2 | (pw: 1234)>pw: 1234", "KX7P4MQ2 ->''", "KX7P4MQ2 [a/b]>a/b"})
    void aRemarkIsWithoutWhatStandsAroundIt(String line, String remark) {
        assertThat(remark(line)).isEqualTo(remark);
    }

    @Test
    void everyCodeOfALineIsFoundAndThoseThatTouchAreNone() {
        assertThat(PinText.parse("AAAABBBB CCCCDDDD,EEEEFFFF", "[A-Z]{8}", true).codes()).extracting(code -> code.text().reveal())
                .containsExactly("AAAABBBB", "CCCCDDDD", "EEEEFFFF");
        assertThat(faults("AAAABBBBCCCCDDDD", "[A-Z]{8}")).containsExactly("1 longer", "1 longer");
    }

    @Test
    void aMaskShowsTheLastTwoLettersAndNoOther() {
        Code code = PinText.parse("KX7P-4MQ2", "", false).codes().get(0);
        assertThat(code.mask()).isEqualTo("••••-••Q2");
        assertThat(code.tail()).isEqualTo("Q2");
    }
}
