package org.hanok.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {

    private final PayerName names = new PayerName(new BankWords());

    @ParameterizedTest
    @CsvSource({"김하늘,김하늘", "' 김 하 늘 ',김하늘", "(주)한옥상사,한옥상사", "㈜한옥상사,한옥상사", "주식회사 한옥상사,한옥상사", "KIM HANEUL,kimhaneul", "ＫＩＭ　ＨＡＮＥＵＬ,kimhaneul",
        "O'Neil-Park,oneilpark", "'',''"})
    void aNameIsReducedToItsLetters(String given, String key) {
        assertThat(names.key(given)).isEqualTo(key);
    }

    @Test
    void decomposedHangulIsTheSameName() {
        assertThat(names.key(Normalizer.normalize("김하늘", Normalizer.Form.NFD))).isEqualTo("김하늘");
    }

    @ParameterizedTest
    @CsvSource({"김하늘", "토스김하늘", "토스_김하늘", "카카오뱅크 김하늘", "국민-김하늘", "123김하늘", "NH김하늘", "(토스)김하늘"})
    void whatABankPutsAroundANameIsSeenThrough(String printed) {
        assertThat(names.readings(printed)).contains("김하늘");
    }

    @ParameterizedTest
    @CsvSource({"김하느", "김하늘별", "이하늘", "12김하늘", "1234김하늘", "김하늘123"})
    void anotherNameStaysAnotherName(String printed) {
        assertThat(names.readings(printed)).doesNotContain("김하늘");
    }

    @Test
    void aNameThatBeginsLikeABankKeepsItsOwnReading() {
        assertThat(names.readings("하나영")).containsExactly("하나영");
        assertThat(names.readings("신한별님")).contains("신한별님");
    }

    @Test
    void nothingComparableGivesNoReading() {
        assertThat(names.readings("")).isEmpty();
        assertThat(names.readings("***")).isEmpty();
        assertThat(names.readings("김")).isEmpty();
    }
}
