package org.hanok.payment.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.api.Money;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.inbox.Verdict.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    private static final Money ASKED = Money.won(9500);

    @ParameterizedTest
    @CsvSource({
        "PENDING,SETTLED,SETTLE,''", "CANCELLED,SETTLED,REJECT,late", "FAILED,SETTLED,REJECT,late", "SETTLED,SETTLED,WAIT,''", "REFUNDED,SETTLED,WAIT,''",
        "PENDING,PENDING,WAIT,''", "CANCELLED,PENDING,WAIT,''", "FAILED,PENDING,WAIT,''", "SETTLED,PENDING,ALARM,backwards", "REFUNDED,PENDING,WAIT,''",
        "PENDING,FAILED,WAIT,''", "CANCELLED,FAILED,WAIT,''", "FAILED,FAILED,WAIT,''", "SETTLED,FAILED,ALARM,backwards", "REFUNDED,FAILED,WAIT,''",
        "PENDING,REFUNDED,FAIL,''", "CANCELLED,REFUNDED,WAIT,''", "FAILED,REFUNDED,WAIT,''", "SETTLED,REFUNDED,REVERSED,reversed", "REFUNDED,REFUNDED,WAIT,''",
        "PENDING,CANCELLED,FAIL,''", "SETTLED,CANCELLED,REVERSED,reversed"})
    void whatIsTrueMeetsWhatIsKnown(ChargeState here, ChargeState there, Act act, String reason) {
        assertThat(judge(here, false, false).of(truth("c", there, ASKED, "s", true))).isEqualTo(new Verdict(act, reason));
    }

    @Test
    void aFailedTryEndsTheChargeWhenThePayerLeftOrTimeIsUp() {
        Truth failed = truth("c", ChargeState.FAILED, ASKED, "s", true);
        assertThat(judge(ChargeState.PENDING, true, false).of(failed).act()).isEqualTo(Act.FAIL);
        assertThat(judge(ChargeState.PENDING, false, true).of(failed).act()).isEqualTo(Act.FAIL);
        Truth unpaid = truth("c", ChargeState.PENDING, Money.won(0), "", false);
        assertThat(judge(ChargeState.PENDING, true, false).of(unpaid).act()).isEqualTo(Act.WAIT);
        assertThat(judge(ChargeState.PENDING, false, true).of(unpaid).act()).isEqualTo(Act.FAIL);
    }

    @Test
    void moneyThatDisagreesInAnythingIsNotKept() {
        assertThat(reason(truth("other", ChargeState.SETTLED, ASKED, "s", true))).isEqualTo("order");
        assertThat(reason(truth("c", ChargeState.SETTLED, Money.won(9499), "s", true))).isEqualTo("amount");
        assertThat(reason(truth("c", ChargeState.SETTLED, Money.won(9501), "s", true))).isEqualTo("amount");
        assertThat(reason(truth("c", ChargeState.SETTLED, new Money(9500, "USD"), "s", true))).isEqualTo("currency");
        assertThat(reason(truth("c", ChargeState.SETTLED, ASKED, "another", true))).isEqualTo("store");
        assertThat(reason(truth("c", ChargeState.SETTLED, ASKED, "s", false))).isEqualTo("channel");
    }

    @Test
    void aTestShopTakesPlayMoneyAndNoOther() {
        Judgement shop = new Judgement("c", ChargeState.PENDING, ASKED, false, false, "s", true);
        assertThat(shop.of(truth("c", ChargeState.SETTLED, ASKED, "s", false)).act()).isEqualTo(Act.SETTLE);
        assertThat(shop.of(truth("c", ChargeState.SETTLED, ASKED, "s", true))).isEqualTo(new Verdict(Act.REJECT, "channel"));
    }

    @ParameterizedTest
    @EnumSource(value = ChargeState.class, names = {"CANCELLED", "FAILED", "SETTLED", "REFUNDED"})
    void noAnswerSettlesWhatIsClosed(ChargeState closed) {
        for (ChargeState there : ChargeState.values()) {
            assertThat(judge(closed, true, true).of(truth("c", there, ASKED, "s", true)).act()).isNotIn(Act.SETTLE, Act.FAIL);
        }
    }

    private static String reason(Truth truth) {
        Verdict verdict = judge(ChargeState.PENDING, false, false).of(truth);
        assertThat(verdict.act()).isEqualTo(Act.REJECT);
        return verdict.reason();
    }

    private static Judgement judge(ChargeState here, boolean left, boolean overdue) {
        return new Judgement("c", here, ASKED, left, overdue, "s", false);
    }

    private static Truth truth(String code, ChargeState state, Money amount, String store, boolean live) {
        return new Truth(code, "ref", state, amount, store, live);
    }
}
