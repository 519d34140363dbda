package org.hanok.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hanok.api.Money;
import org.junit.jupiter.api.Test;

class MoneyTextTest {

    @Test
    void wonIsWrittenAsItsReadersDo() {
        assertThat(MoneyText.of(Money.won(46_500), Locale.KOREAN)).isEqualTo("46,500원");
        assertThat(MoneyText.of(Money.won(46_500), Locale.ENGLISH)).isEqualTo("46,500 won");
        assertThat(MoneyText.of(Money.won(-900), Locale.KOREAN)).as("a minus, not a hyphen").isEqualTo("\u2212900원");
    }

    @Test
    void otherCurrenciesKeepTheirDecimals() {
        assertThat(MoneyText.of(new Money(1_234, "USD"), Locale.US)).isEqualTo("$12.34");
    }
}
