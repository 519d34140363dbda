package org.hanok.shop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hanok.api.Ref;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.fact.KnownMembers;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Ref ORDER = new Ref("shop.order", "20260101-ABCDEF");
    private Database database;
    private RiskRoom room;
    private PastOrders past;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("update shop.brand set risky = true where id = 1");
        room = new RiskRoom(database);
        past = new PastOrders(database);
    }

    private void capOnRisky(long limit) {
        RuleRow.add(database, "cap", 10, "ruling, phase, measure, most, window_hours, brand_class", "'REFUSE', 'CHECKOUT', 'AMOUNT', " + limit + ", 24, 'risky'");
    }

    private Judgement checkout(long brand, long face, int quantity) {
        return room.risk.atCheckout(RiskRoom.purchase(7, 1, brand, face, quantity));
    }

    private String text(String sql) {
        return database.tx().read(() -> String.valueOf(database.em().createNativeQuery(sql).getSingleResult()));
    }

    @Test
    void withoutRulesEverythingIsAllowedAndKept() {
        assertThat(checkout(1, 1_000_000, 10)).isEqualTo(Judgement.ALLOWED);
        assertThat(text("select phase || ruling || seq || lines from shop.risk_judgement")).isEqualTo("CHECKOUTALLOW11:1:1000000:940000:10");
    }

    @Test
    void exactlyTheLimitIsAllowedAndOneMoreIsRefusedWithTheRulesOwnWords() {
        capOnRisky(100_000);
        past.paid(7, 1, 60_000, "now() - interval '23 hours 59 minutes'");
        past.paid(7, 1, 500_000, "now() - interval '24 hours 1 second'");
        past.paid(8, 1, 500_000, "now() - interval '1 hour'");

        assertThat(checkout(1, 40_000, 1).ruling()).isEqualTo(Ruling.ALLOW);
        Judgement refused = checkout(1, 40_001, 1);

        assertThat(refused.ruling()).isEqualTo(Ruling.REFUSE);
        Finding finding = refused.findings().get(0);
        assertThat(finding.rule()).isEqualTo("cap");
        assertThat(room.messages.get(Locale.KOREAN, finding.message(), finding.arguments().toArray()))
                .isEqualTo("cap 100,000 KRW 60,000 KRW 40,000 KRW 40,001 KRW 24시간");
        assertThat(room.messages.get(Locale.ENGLISH, finding.message(), finding.arguments().toArray())).isEqualTo("cap en 40,000 KRW");
    }

    @Test
    void aSafeItemUnlocksNothingAndIsNotCounted() {
        capOnRisky(100_000);
        past.paid(7, 1, 60_000, "now() - interval '1 hour'");
        Purchase mixed = RiskRoom.purchase(7, 1, 1, 50_000, 1);
        Purchase withSafe = new Purchase(7, "bank", "www", "192.0.2.1", "test", "",
                List.of(mixed.lines().get(0), RiskRoom.purchase(7, 5, 2, 5_000, 1).lines().get(0)), mixed.personOrNull());

        assertThat(room.risk.atCheckout(withSafe).ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(checkout(2, 1_000_000, 1).ruling()).isEqualTo(Ruling.ALLOW);
    }

    @Test
    void ordersThatWaitForPaymentCountAndExpiredOnesDoNot() {
        capOnRisky(100_000);
        past.open(7, 1, 60_000, "now() - interval '10 minutes'");
        past.open(7, 1, 90_000, "now() - interval '31 minutes'");

        assertThat(checkout(1, 40_000, 1).ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(checkout(1, 50_000, 1).ruling()).isEqualTo(Ruling.REFUSE);
    }

    @Test
    void aRefusalIsKeptAlthoughItsOrderIsUndone() throws InterruptedException {
        capOnRisky(10_000);
        try {
            database.tx().run(() -> {
                checkout(1, 20_000, 1);
                throw new IllegalArgumentException("not placed");
            });
        } catch (IllegalArgumentException undone) {
            room.refusals.close();
        }
        assertThat(text("select ruling || coalesce(seq, 0) || (findings->0->>'rule') || (facts->>'risky') from shop.risk_judgement")).isEqualTo("REFUSE0cap20000");
    }

    @Test
    void aPaymentIsJudgedWithoutItsOwnOrderAndNamesIt() {
        RuleRow.add(database, "look", 10, "ruling, phase, measure, most, window_hours", "'HOLD', 'PAYMENT', 'AMOUNT', 100000, 24");
        String number = past.open(7, 1, 100_000, "now() - interval '1 minute'");

        Judgement judgement = room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 100_000, 1), new Ref("shop.order", number));

        assertThat(judgement.ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(text("select subject from shop.risk_judgement")).isEqualTo("shop.order:" + number);
        past.paid(7, 2, 1, "now() - interval '1 minute'");
        assertThat(room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 100_000, 1), new Ref("shop.order", number)).ruling()).isEqualTo(Ruling.HOLD);
    }

    @Test
    void aNewRuleIsObeyedAtTheNextCheckoutByEveryNode() {
        RiskRoom otherNode = new RiskRoom(database);
        assertThat(checkout(1, 50_000, 1).ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(otherNode.risk.atCheckout(RiskRoom.purchase(9, 1, 1, 50_000, 1)).ruling()).isEqualTo(Ruling.ALLOW);

        capOnRisky(10_000);

        assertThat(checkout(1, 50_000, 1).ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(otherNode.risk.atCheckout(RiskRoom.purchase(9, 1, 1, 50_000, 1)).ruling()).isEqualTo(Ruling.REFUSE);
    }

    @Test
    void anEvaluationIsTwoStatements() {
        capOnRisky(10_000);
        checkout(1, 1_000, 1);

        assertThat(database.statements(() -> checkout(1, 1_000, 1))).isEqualTo(2);
        assertThat(database.statements(() -> room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 1_000, 1), ORDER))).isEqualTo(2);
    }

    @Test
    void twoCheckoutsOfOneMemberAtOnceShareOneLimit() {
        RuleRow.add(database, "once", 10, "ruling, phase, measure, most, window_hours", "'REFUSE', 'CHECKOUT', 'AMOUNT', 10000, 24");
        List<CompletableFuture<Ruling>> all = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(this::placeOne)).toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(Ruling.ALLOW::equals)).hasSize(1);
    }

    private Ruling placeOne() {
        return database.tx().call(() -> {
            Judgement judgement = checkout(1, 10_000, 1);
            if (judgement.ruling() == Ruling.ALLOW) {
                past.placedNow(7, 1, 10_000);
            }
            return judgement.ruling();
        });
    }

    @Test
    void somebodyOnABlockListIsRefusedOnceARuleSaysSoAndTheListIsTold() {
        List<String> stopped = KnownMembers.block(room.persons, "ADDRESS", "192.0.2.9");
        Visit blocked = new Visit("/checkout", Locale.KOREAN, RiskRoom.member(7, Assurance.IDENTITY), "v", "192.0.2.9", "a", "", null, "KR", "device");
        Visit other = new Visit("/checkout", Locale.KOREAN, RiskRoom.member(8, Assurance.IDENTITY), "v", "192.0.2.10", "a", "", null, "KR", "device");
        assertThat(room.risk.look(blocked).blocks()).containsExactly("ADDRESS");
        assertThat(room.risk.look(blocked).country()).isEqualTo("KR");
        assertThat(stopped).isEmpty();

        RuleRow.add(database, "blocked", 10, "ruling, phase, measure", "'REFUSE', 'BOTH', 'BLOCKED'");
        checkout(1, 1_000, 1);

        assertThat(room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 1_000, 1).by(room.risk.look(blocked))).ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(room.risk.atCheckout(RiskRoom.purchase(8, 1, 1, 1_000, 1).by(room.risk.look(other))).ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(stopped).containsExactly("checkout ADDRESS 7");
        Purchase later = new Purchase(7, "bank", "www", "192.0.2.9", "", RiskRoom.purchase(7, 1, 1, 1_000, 1).lines());
        assertThat(room.risk.atPayment(later, ORDER).ruling()).as("blocked meanwhile").isEqualTo(Ruling.REFUSE);
    }

    @Test
    void aBrowserBlockedAfterTheCheckoutIsSeenAtThePayment() {
        RuleRow.add(database, "blocked", 10, "ruling, phase, measure", "'REFUSE', 'BOTH', 'BLOCKED'");
        Purchase bought = new Purchase(7, "bank", "www", "192.0.2.9", "", "browser-7", RiskRoom.purchase(7, 1, 1, 1_000, 1).lines(), null);
        assertThat(room.risk.atPayment(bought, ORDER).ruling()).isEqualTo(Ruling.ALLOW);

        KnownMembers.block(room.persons, "DEVICE", "browser-7");

        assertThat(room.risk.atPayment(bought, ORDER).ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 1_000, 1), ORDER).ruling()).as("another browser").isEqualTo(Ruling.ALLOW);
    }

    @Test
    void theCountryOfTheCheckoutIsKnownAtPayment() {
        RuleRow.add(database, "abroad", 10, "ruling, phase, measure, countries", "'HOLD', 'PAYMENT', 'ALWAYS', '-KR'");
        Visit abroad = new Visit("/checkout", Locale.KOREAN, RiskRoom.member(7, Assurance.IDENTITY), "v", "192.0.2.9", "a", "", null, "VN", "");
        String number = database.tx().call(() -> {
            room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 1_000, 1).by(room.risk.look(abroad)));
            return past.placedNow(7, 1, 1_000);
        });
        assertThat(room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 1_000, 1), new Ref("shop.order", number)).ruling()).isEqualTo(Ruling.HOLD);
        assertThat(room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 1_000, 1), ORDER).ruling()).as("of unknown country").isEqualTo(Ruling.ALLOW);
    }
}
