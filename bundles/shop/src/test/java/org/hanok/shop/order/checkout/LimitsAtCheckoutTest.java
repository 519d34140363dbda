package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.Response;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.RuleRow;
import org.hanok.shop.risk.kept.Archive;
import org.hanok.shop.risk.kept.KeptJudgement;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits as a buyer and staff meet them: with real rules, a real cart, a real order and its money. */
class LimitsAtCheckoutTest {

    private final Visit buyer = Desk.buyer(7);
    private Paper paper;
    private Desk desk;
    private CheckoutPages checkout;
    private Archive archive;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.load(1, "AAAA", 60);
        desk.load(5, "BBBB", 60);
        desk.database.run("update shop.brand set risky = true where id = 1");
        desk.risk.real = new RiskRoom(desk.database).risk;
        archive = new Archive(desk.database.em(), desk.tx);
        checkout = new CheckoutPages(new CheckoutFront(desk.quotes, desk.cashier, paper), desk.orders, paper);
        RuleRow.add(desk.database, "day", 10, "ruling, phase, measure, most, window_hours, brand_class", "'REFUSE', 'CHECKOUT', 'AMOUNT', 30000, 24, 'risky'");
        desk.database.run("update shop.risk_rule set text_ko = '{window}에 {limit}까지 살 수 있어요. {rest}까지 줄여 주세요.' where name = 'day'");
        RuleRow.add(desk.database, "look", 20, "ruling, phase, measure, most, window_hours", "'HOLD', 'PAYMENT', 'AMOUNT', 20000, 24");
    }

    private Response press(String key) {
        String total = String.valueOf(desk.quotes.cart(buyer).total().minor());
        return checkout.place(key, "bank", total, "KRW", true, true, "", false, buyer);
    }

    @Test
    void anOrderBeyondALimitIsRefusedInTheRulesWordsAndTheCartStays() {
        String first = desk.place(7, 1, 1);
        desk.pay(first);
        desk.carts.add(buyer, 1, 3);
        desk.carts.add(buyer, 5, 1);

        Response refused = press("limit-key-1");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(paper.print((View) refused.getEntity(), Locale.KOREAN)).contains("24시간에 30,000 KRW까지 살 수 있어요. 20,000 KRW까지 줄여 주세요.", "주문은 아직 들어가지 않았고");
        assertThat(desk.quotes.cart(buyer).items()).hasSize(2);
        assertThat(desk.count("shop.orders")).isEqualTo(1);
    }

    @Test
    void exactlyTheLimitIsPlacedAndWhatIsToBeLookedAtIsPaidAndHeld() {
        String number = desk.place(7, 1, 3);
        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/HELD");
        assertThat(desk.outbox.of("order.held").get(0).facts()).containsEntry("reason", "look");
        List<KeptJudgement> kept = archive.of(number);
        assertThat(kept).extracting(KeptJudgement::phase).containsExactly(RiskFacts.Phase.CHECKOUT, RiskFacts.Phase.PAYMENT);
        assertThat(kept).extracting(KeptJudgement::ruling).containsExactly(Ruling.ALLOW, Ruling.HOLD);
        assertThat(kept.get(1).findings()).extracting(KeptJudgement.Why::rule).containsExactly("look");
        assertThat(kept).extracting(KeptJudgement::version).containsOnly(2L);
    }

    @Test
    void aRefusedOrderLeavesNothingBehindAndOthersGoOn() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> desk.orders.place(buyer, new Draft("bank", List.of(new CartLine(1, 4)), null, "c", "limit-key-2"))))
                .isInstanceOf(org.hanok.api.Refused.class);
        assertThat(desk.count("shop.orders")).isZero();
        assertThat(desk.count("shop.pin where state = 'RESERVED'")).isZero();
        assertThat(desk.place(8, 1, 1)).isNotEmpty();
    }
}
