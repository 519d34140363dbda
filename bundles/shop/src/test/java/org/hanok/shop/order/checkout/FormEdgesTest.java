package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Desk;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a checkout form may say, whose words a refusal uses, and what an order keeps of the wish. */
class FormEdgesTest {

    private final Visit buyer = Desk.buyer(7);
    private Desk desk;
    private CheckoutPages pages;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        pages = new CheckoutPages(new CheckoutFront(desk.quotes, desk.cashier, new KeyMessages()), desk.orders, new KeyMessages());
        desk.carts.add(buyer, 1, 1);
    }

    private Response send(String key, String total, String currency, String was) {
        return pages.place(key, "bank", total, currency, true, true, was, true, buyer);
    }

    @ParameterizedTest
    @CsvSource({"form-ke,9400,KRW,''", "form_key,9400,KRW,''", "form-key,'',KRW,''", "form-key,-9400,KRW,''", "form-key,1000000000009400,KRW,''",
            "form-key,9400,krw,''",
        "form-key,9400,KRWW,''", "form-key,9400,KRW,1000000000009400"})
    void aFormThatNoPageSentIsShownAgainAndOrdersNothing(String key, String total, String currency, String was) {
        Response answer = send(key, total, currency, was);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(((View) answer.getEntity()).model().get("errors")).as("nothing of it is believed").hasToString("{}");
        assertThat(desk.count("shop.orders")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8", "64"})
    void aFormsKeyHasEightToSixtyFourSigns(int length) {
        assertThat(send("k".repeat(length + (length == 8 ? -1 : 1)), "9400", "KRW", "").getStatus()).isEqualTo(422);
        assertThat(send("k".repeat(length), "9400", "KRW", "").getStatus()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(Assurance.class)
    void onlyWhoHasProvenWhoTheyAreOrders(Assurance assurance) {
        Visit visit = new Visit("/checkout", Locale.KOREAN, new Member(7, "buyer 7", "b7@example.com", Locale.KOREAN, Set.of(), assurance), "s7",
                "192.0.2.7", "test", "", null);
        boolean proven = assurance.compareTo(Assurance.IDENTITY) >= 0;

        assertThat(pages.place("form-key", "bank", "9400", "KRW", true, true, "", false, visit).getStatus()).isEqualTo(proven ? 303 : 422);
        assertThat(desk.count("shop.orders")).isEqualTo(proven ? 1 : 0);
    }

    @Test
    void whatIsRefusedStandsAboveTheFormInTheRefusalsWords() {
        desk.risk.checkout = new Judgement(Ruling.REFUSE, List.of(new Finding("look", Ruling.HOLD, "shop.risk.look", List.of()),
                new Finding("cap", Ruling.REFUSE, "shop.risk.cap", List.of(Money.won(5)))));
        assertThat(errors(send("form-key", "9400", "KRW", ""))).isEqualTo("{=shop.risk.cap[Money[minor=5, currency=KRW]]}");

        desk.risk.checkout = new Judgement(Ruling.REFUSE, List.of(new Finding("look", Ruling.HOLD, "shop.risk.look", List.of())));
        assertThat(errors(send("form-key", "9400", "KRW", ""))).isEqualTo("{=shop.checkout.refused.risk}");
        assertThat(desk.carts.lines(buyer)).hasSize(1);
    }

    private static String errors(Response answer) {
        return ((View) answer.getEntity()).model().get("errors").toString();
    }

    @Test
    void anotherWishUnderTheSameKeyIsToldFromTheFirstByEachOfItsParts() {
        Draft first = new Draft("bank", List.of(new CartLine(1, 1)), null, "own-use/1", "same-key-1");
        desk.orders.place(buyer, first);

        for (Draft other : List.of(new Draft("card", first.items(), null, first.consent(), first.key()), new Draft("bank", first.items(),
                Money.won(9_400), first.consent(), first.key()),
                new Draft("bank", first.items(), null, "own-use/2", first.key()), new Draft("bank", List.of(new CartLine(1, 2)), null,
                        first.consent(), first.key()))) {
            assertThatThrownBy(() -> desk.orders.place(buyer, other)).isInstanceOf(Refused.class).hasMessage("shop.checkout.refused.key");
        }
        assertThat(desk.count("shop.orders")).isEqualTo(1);
        assertThat(desk.carts.lines(buyer)).as("ordered beside the cart").hasSize(1);
    }

    @Test
    void pinsAreHeldForTheShorterOfTheTwoTimes() {
        desk.settings.minutesToPay = 20;
        desk.settings.minutesReserved = 60;
        desk.place(8, 1, 1);
        desk.settings.minutesReserved = 10;
        desk.place(9, 1, 1);

        assertThat(desk.rows("select cast(round(extract(epoch from p.reserved_until - o.placed_at) / 60) as int) from shop.pin p"
                + " join shop.order_line l on l.id = p.order_line_id"
                + " join shop.orders o on o.id = l.order_id order by o.id")).hasToString("[20, 10]");
        assertThat(desk.rows("select cast(extract(epoch from expires_at - placed_at) / 60 as int) from shop.orders order by id")).hasToString("[20, 20]");
    }
}
