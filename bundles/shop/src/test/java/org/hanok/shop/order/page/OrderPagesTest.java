package org.hanok.shop.order.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.PlainCache;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.Paper;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.checkout.CheckoutFront;
import org.hanok.shop.order.checkout.CheckoutPages;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderPagesTest {

    private final Visit buyer = Desk.buyer(7);
    private Paper paper;
    private Desk desk;
    private CheckoutFront checkout;
    private CheckoutPages buying;
    private OrderPages pages;
    private OrderResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.load(1, "KX7P4MQ2", 5);
        desk.load(3, "CCCC", 5);
        checkout = new CheckoutFront(desk.quotes, desk.cashier, paper);
        buying = new CheckoutPages(checkout, desk.orders, paper);
        OrderBook book = new OrderBook(desk.database.em(), desk.database.tx());
        OrderFront front = new OrderFront(book, desk.cashier, paper, new PlainSite("https://shop.example"), Clock.systemUTC());
        Reorder reorder = new Reorder(desk.carts, new Catalogue(desk.database.em(), desk.database.tx(), new PlainCache(), new Switches()));
        pages = new OrderPages(book, desk.orders, reorder, desk.reveals, front, desk.idempotency);
        api = new OrderResource(book, desk.orders, desk.reveals, front, desk.idempotency);
    }

    private String print(View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    @Test
    void checkoutShowsLinesTotalsMethodsAndConsents() {
        desk.carts.add(buyer, 1, 2);
        View view = buying.show("card", buyer);

        assertThat(view.status()).isEqualTo(200);
        assertThat(view.model().get("method")).isEqualTo("card");
        assertThat(paper.print(view, Locale.KOREAN)).contains("Cultland 10,000", "name=\"own\"", "name=\"opened\"", "name=\"key\"", "value=\"18800\"", "2장");
        assertThat(print(view)).doesNotContain("$t", "$!", "#icon", " checked id=\"f-own\"");
    }

    @Test
    void checkoutWithoutIdentityLeadsToTheCheckAndTakesNoOrder() {
        Visit fresh = new Visit("/checkout", Locale.KOREAN, new Member(7, "n", "e", Locale.KOREAN, Set.of(), Assurance.EMAIL), "s", "a", "", "", null);
        desk.carts.add(fresh, 1, 1);

        assertThat(print(buying.show("", fresh))).contains("/account/verification?next=/checkout").doesNotContain("name=\"own\"");
        assertThat(buying.place("some-key-1", "bank", "9400", "KRW", true, true, "", false, fresh).getStatus()).isEqualTo(422);
        assertThatThrownBy(() -> api.place("some-key-1", new OrderWish("bank", null, null, true, true), fresh)).hasMessage("shop.checkout.refused.identity");
        assertThat(desk.count("shop.orders")).isZero();
    }

    @Test
    void anEmptyCartHasNothingToCheckOut() {
        assertThat(print(buying.show("", buyer))).contains("hk-empty", "/shop");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
        desk.carts.add(buyer, 1, 1);

        Response answer = buying.place("form-key-1", "card", "9400", "KRW", false, true, "", false, buyer);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("f-own-error", "form-key-1").doesNotContain("f-opened-error");
        assertThat(((View) answer.getEntity()).model().get("method")).isEqualTo("card");
    }

    @Test
    void anotherPriceThanTheOneSeenShowsTheFormAgain() {
        desk.carts.add(buyer, 1, 1);

        Response answer = buying.place("form-key-2", "bank", "9000", "KRW", true, true, "", false, buyer);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("9,000 KRW", "9,400 KRW");
        assertThat(buying.place("form-key-3", "bank", "nine", "KRW", true, true, "", false, buyer).getStatus()).isEqualTo(422);
        assertThatThrownBy(() -> buying.place("form-key-3", "bank", "9400", "XXQ", true, true, "", false, buyer)).isInstanceOf(Refused.class);
    }

    @Test
    void aPlacedOrderLeadsToItsPageOrToTheProvider() {
        desk.carts.add(buyer, 1, 1);
        Response bank = buying.place("form-key-4", "bank", "9400", "KRW", true, true, "", false, buyer);
        desk.carts.add(buyer, 1, 1);
        Response card = buying.place("form-key-5", "card", "9400", "KRW", true, true, "", false, buyer);

        assertThat(bank.getStatus()).isEqualTo(303);
        assertThat(bank.getLocation().toString()).startsWith("/account/orders/");
        assertThat(card.getLocation().toString()).startsWith("/payment/pay/");
    }

    @Test
    void anAccountMadeForTheOrderIsShownOnceItIsThere() {
        desk.payments.issuing = true;
        desk.carts.add(buyer, 1, 2);
        String path = buying.place("form-key-6", "vbank", "18800", "KRW", true, true, "", false, buyer).getLocation().toString();
        String number = path.substring(path.lastIndexOf('/') + 1);

        assertThat(print(pages.show(number, buyer))).as("not issued yet: asking again is offered").contains(path + "/pay").doesNotContain("000-1234-5678-90");
        desk.payments.issued.add(Order.ref(number));
        assertThat(pages.pay(number, buyer).getLocation().toString()).isEqualTo(path);
        assertThat(print(pages.show(number, buyer))).contains("Virtual Bank", "562-00000000001", "data-copy=\"18800\"", "data-countdown=").doesNotContain("000-1234-5678-90", path + "/pay", "buyer 7");

        desk.pay(number);
        assertThat(desk.stage(number)).isEqualTo("DELIVERED");
        assertThat(print(pages.show(number, buyer))).doesNotContain("562-00000000001");
    }

    @Test
    void anUnpaidTransferShowsAccountAmountAndCountdown() {
        String number = desk.place(7, 1, 2);

        String page = print(pages.show(number, buyer));

        assertThat(page).contains("000-1234-5678-90", "data-copy=\"18800\"", "data-countdown=", "buyer 7", "/cancel", "data-order=\"/api/shop/v1/orders/" + number);
        assertThat(page).doesNotContain("$t", "$!", "hk-pins");
    }

    @Test
    void aDeliveredOrderShowsMaskedPinsAndNoClearCode() {
        String number = desk.place(7, 1, 2);
        desk.pay(number);

        String page = print(pages.show(number, buyer));

        assertThat(page).contains("••••-••••-••••-••00", "••••-••••-••••-••01", "/reveal\"", "hk-timeline").doesNotContain("KX7P4MQ2", "data-order", "$t");
    }

    @Test
    void aPinOpensOnThePageWithoutScriptAndInJsonWithIt() {
        String number = desk.place(7, 1, 2);
        desk.pay(number);
        long pin = Long.parseLong(desk.text("select min(id) from shop.pin where state = 'DELIVERED'"));

        Response html = pages.reveal(number, pin, buyer);
        assertThat(html.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(paper.print((View) html.getEntity(), Locale.KOREAN)).containsOnlyOnce("data-code>KX7P4MQ2-00000000").doesNotContain("KX7P4MQ2-00000001");
        Response json = pages.revealed(number, pin, buyer);
        assertThat((PinAnswer) json.getEntity()).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("KX7P4MQ2-00000000");
            assertThat(answer.toString()).doesNotContain("KX7P");
        });
        assertThat(api.reveal(number, pin, null, buyer).getEntity()).isInstanceOf(PinAnswer.class);
        assertThat(desk.count("shop.reveal")).isEqualTo(3);
        assertThat(print(pages.show(number, buyer))).doesNotContain("KX7P4MQ2");
    }

    @Test
    void ordersOfOthersDoNotExist() {
        String number = desk.place(7, 1, 1);
        Visit other = Desk.buyer(8);

        assertThatThrownBy(() -> pages.show(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.cancel(number, "", "", other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.pay(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.again(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.reveal(number, 1, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.show(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.cancel(number, null, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.reveal(number, 1, null, other)).isInstanceOf(NotFound.class);
        assertThat(api.list(Long.MAX_VALUE, 20, other).orders()).isEmpty();
        assertThat(desk.stage(number)).isEqualTo("UNPAID");
    }

    @Test
    void everyStageHasItsPageInBothLanguages() {
        String waiting = desk.place(7, 3, 1);
        String partial = desk.orders.place(buyer, new Draft("card", List.of(new org.hanok.shop.cart.CartLine(1, 1), new org.hanok.shop.cart.CartLine(3, 1)), null, "",
                "partial-key")).number();
        String card = desk.orders.place(buyer, new Draft("card", List.of(new org.hanok.shop.cart.CartLine(1, 1)), null, "", "card-key-1")).number();
        String cancelled = desk.place(7, 1, 1);
        String expired = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 3; update shop.orders set expires_at = now() where number = '" + expired + "'");
        desk.pay(waiting);
        desk.pay(partial);
        desk.expiry.expire();
        pages.cancel(cancelled, "", "", buyer);

        for (String number : List.of(waiting, partial, card, cancelled, expired)) {
            assertThat(print(pages.show(number, buyer))).as(desk.stage(number)).contains(number).doesNotContain("$t", "$!", "shop.order.");
        }
        assertThat(List.of(waiting, partial, card, cancelled, expired)).extracting(desk::stage).containsExactly("WAITING", "PARTIAL", "UNPAID", "CANCELLED", "EXPIRED");
        assertThat(print(pages.show(card, buyer))).contains("/pay\"").doesNotContain("000-1234");
        assertThat(print(pages.list(Long.MAX_VALUE, buyer))).contains(waiting, partial, card, cancelled, expired).doesNotContain("$t");
        assertThat(print(pages.list(Long.MAX_VALUE, Desk.buyer(99)))).contains("hk-empty");
    }

    @Test
    void anOldOrderFillsTheCartAgain() {
        String number = desk.place(7, 1, 2);
        desk.database.run("update shop.product set enabled = false where id = 3");

        assertThat(pages.again(number, buyer).getLocation()).hasPath("/cart");
        assertThat(desk.carts.lines(buyer)).containsExactly(new org.hanok.shop.cart.CartLine(1, 2));
    }

    @Test
    void ordersInJsonArePlacedOnceListedAndCancelled() {
        OrderWish wish = new OrderWish("bank", List.of(new OrderWish.Item(1, 2)), new OrderWish.Total(18_800, "KRW"), true, true);

        Response first = api.place("idem-key-1", wish, buyer);
        Response again = api.place("idem-key-1", wish, buyer);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(((OrderData) again.getEntity()).number()).isEqualTo(((OrderData) first.getEntity()).number());
        assertThat(api.list(Long.MAX_VALUE, 1, buyer)).satisfies(list -> {
            assertThat(list.orders()).hasSize(1);
            assertThat(list.next()).isEmpty();
        });
        assertThat(api.cancel(((OrderData) first.getEntity()).number(), null, buyer).stage()).isEqualTo(Stage.CANCELLED);
        for (OrderWish bad : List.of(new OrderWish("bank", null, null, false, true), new OrderWish("bank", List.of(new OrderWish.Item(1, 0)), null, true, true),
                new OrderWish("bank", List.of(new OrderWish.Item(1, 1), new OrderWish.Item(1, 1)), null, true, true),
                new OrderWish("bank", List.of(new OrderWish.Item(1, 1)), new OrderWish.Total(1, "nix"), true, true))) {
            assertThatThrownBy(() -> api.place("idem-key-2", bad, buyer)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> api.place(null, wish, buyer)).hasMessage("shop.checkout.refused.nokey");
        assertThat(Map.of("orders", desk.count("shop.orders"))).containsEntry("orders", 1L);
    }
}
