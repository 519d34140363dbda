package org.hanok.shop.refund.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.Words;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant DELIVERED = Instant.parse("2026-11-29T03:00:00Z");

    private static Terms terms(int hours, int wait, long fee, int rate, boolean opened, Hours open) {
        return new Terms(1, "Cultland", true, hours, wait, fee, rate, opened, open, "", "");
    }

    private static String obstacle(Terms terms, boolean opened, Duration after) {
        return terms.obstacle(new Terms.Moment(DELIVERED, opened, DELIVERED, DELIVERED.plus(after), SEOUL)).map(Refused::key).orElse("");
    }

    @Property(tries = 500)
    void aFeeIsTheFixedPartAndTheRoundedShareAndNeverMoreThanTheSum(@ForAll @LongRange(min = 1, max = 100_000_000) long gross,
            @ForAll @LongRange(max = 100_000) long fixed, @ForAll @IntRange(max = 10_000) int rate) {
        Money fee = terms(1, 0, fixed, rate, false, new Hours(0, 24)).fee(Money.won(gross));

        long share = BigDecimal.valueOf(gross).multiply(BigDecimal.valueOf(rate)).divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP).longValueExact();
        assertThat(fee).isEqualTo(Money.won(Math.min(gross, fixed + share)));
    }

    @Property(tries = 200)
    void hoursAreOpenFromTheFirstUntilTheLast(@ForAll @IntRange(max = 24) int from, @ForAll @IntRange(max = 24) int until) {
        Hours hours = new Hours(from, until);
        int length = Math.floorMod(until - from, 24) == 0 ? 24 : Math.floorMod(until - from, 24);

        long open = IntStream.range(0, 24).filter(hours::open).count();
        boolean inOnePiece = IntStream.range(0, length).allMatch(i -> hours.open((from + i) % 24));
        assertThat(open).isEqualTo(length);
        assertThat(inOnePiece).isTrue();
        assertThat(hours.always()).isEqualTo(length == 24);
    }

    @Test
    void aDayHasTwentyFourHours() {
        for (int[] odd : new int[][] {{-1, 3}, {25, 3}, {3, -1}, {3, 25}}) {
            assertThatThrownBy(() -> new Hours(odd[0], odd[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The shop before this one compared 10 > hour >= 23, which is never true. */
    @Test
    void atNightNothingIsTakenWhenTheDayIsTenToTwentyThree() {
        Terms day = terms(168, 0, 0, 0, false, new Hours(10, 23));

        assertThat(obstacle(day, false, Duration.ofMinutes(1))).as("12:01 in Seoul").isEmpty();
        assertThat(obstacle(day, false, Duration.ofMinutes(11 * 60 - 1))).as("22:59").isEmpty();
        assertThat(obstacle(day, false, Duration.ofHours(11))).as("23:00").isEqualTo("shop.refund.not.hours");
        assertThat(obstacle(day, false, Duration.ofMinutes(22 * 60 - 1))).as("09:59").isEqualTo("shop.refund.not.hours");
        assertThat(obstacle(day, false, Duration.ofHours(22))).as("10:00").isEmpty();
    }

    @Test
    void theWindowEndsToTheSecondAndTheWaitBeginsSo() {
        Terms terms = terms(24, 2, 0, 0, false, new Hours(0, 24));

        assertThat(obstacle(terms, false, Duration.ofHours(2).minusSeconds(1))).isEqualTo("shop.refund.not.wait");
        assertThat(obstacle(terms, false, Duration.ofHours(2))).isEmpty();
        assertThat(obstacle(terms, false, Duration.ofHours(24).minusSeconds(1))).isEmpty();
        assertThat(obstacle(terms, false, Duration.ofHours(24))).isEqualTo("shop.refund.not.window");
        assertThat(obstacle(terms, true, Duration.ofHours(3))).isEqualTo("shop.refund.not.opened");
        assertThat(obstacle(terms(24, 2, 0, 0, true, new Hours(0, 24)), true, Duration.ofHours(3))).isEmpty();
        assertThat(obstacle(terms(0, 0, 0, 0, true, new Hours(0, 24)), false, Duration.ZERO)).isEqualTo("shop.refund.not.brand");
    }

    @Test
    void termsAreSaidAsTheyAre() {
        Paper paper = new Paper();
        Words korean = new Words(paper, Locale.KOREAN);
        Words english = new Words(paper, Locale.ENGLISH);
        Terms all = new Terms(1, "Cultland", true, 168, 3, 500, 150, true, new Hours(10, 23), "뒷면을 봐 주세요", "See the back");

        assertThat(TermsText.sentences(all, "KRW", korean)).containsExactly("받은 때부터 7일 안에 환불을 신청할 수 있어요.", "열어 본 PIN도 쓰지 않았다면 신청할 수 있어요.",
                "한 번 환불할 때 500 KRW과 낸 돈의 1.5%를 수수료로 빼고 돌려드려요.", "처음 산 분은 결제하고 3시간 뒤부터 신청할 수 있어요.", "신청은 10시부터 23시까지 받아요.",
                "아직 보내지 않은 상품권은 언제든 수수료 없이 돌려드려요.", "뒷면을 봐 주세요");
        assertThat(TermsText.sentences(all, "KRW", english)).contains("You can ask for a refund within 7 days of receiving it.", "See the back");
        assertThat(TermsText.sentences(terms(24, 0, 0, 0, false, new Hours(0, 24)), "KRW", english)).containsExactly(
                "You can ask for a refund within 1 day of receiving it.", "A PIN you have opened cannot be refunded.", "There is no refund fee.",
                "What was not delivered yet is refunded at any time, free of charge.");
        assertThat(List.of(TermsText.sentences(terms(1, 0, 500, 0, false, new Hours(0, 24)), "KRW", korean).get(2),
                TermsText.sentences(terms(1, 0, 0, 100, false, new Hours(0, 24)), "KRW", korean).get(2)))
                .containsExactly("한 번 환불할 때 수수료 500 KRW을 빼고 돌려드려요.", "낸 돈의 1%를 수수료로 빼고 돌려드려요.");
        assertThat(TermsText.sentences(terms(0, 0, 0, 0, false, new Hours(0, 24)), "KRW", english)).hasSize(2).first().isEqualTo("Cultland cannot be refunded once it is delivered.");
    }
}
