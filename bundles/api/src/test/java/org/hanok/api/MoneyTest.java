package org.hanok.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void addsAndSubtractsWithinACurrency() {
        assertThat(Money.won(9_500).plus(Money.won(500)).minus(Money.won(1_000))).isEqualTo(Money.won(9_000));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.won(1).plus(new Money(1, "USD"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("USD");
        assertThatThrownBy(() -> Money.won(1).compareTo(new Money(1, "USD"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesUnknownCurrencies() {
        assertThatThrownBy(() -> new Money(1, "WON")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> Money.won(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.won(Long.MAX_VALUE).plus(Money.won(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"9750, 900, 878", "10000, 900, 900", "1, 5000, 1", "1, 4999, 0", "-1, 5000, 0", "-3, 5000, -1", "0, 900, 0"})
    void roundsSharesHalfUp(long amount, int basisPoints, long expected) {
        assertThat(Money.won(amount).share(basisPoints)).isEqualTo(Money.won(expected));
    }

    @Test
    void sharesAgreeWithExactArithmetic() {
        Random random = new Random(20261123);
        for (int i = 0; i < 10_000; i++) {
            long amount = random.nextInt(100_000_000);
            int points = random.nextInt(20_000);
            long exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(points)).divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP).longValueExact();
            assertThat(Money.won(amount).share(points).minor()).isEqualTo(exact);
        }
    }

    @Test
    void saysWhetherThereIsAny() {
        assertThat(Money.won(0).isZero()).isTrue();
        assertThat(Money.won(-1).isNegative()).isTrue();
        assertThat(Money.won(1).isNegative()).isFalse();
    }
}
