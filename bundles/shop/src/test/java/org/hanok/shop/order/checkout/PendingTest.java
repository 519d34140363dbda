package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.PlainCache;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.page.OrderFront;
import org.hanok.shop.order.page.OrderPages;
import org.hanok.shop.order.page.OrderResource;
import org.hanok.shop.order.page.Reorder;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that is not paid yet: held PINs, one at a time, its end, and money that comes after it. */
class PendingTest {

    private final Visit buyer = Desk.buyer(7);
    private Paper paper;
    private Desk desk;
    private CheckoutPages checkout;
    private OrderPages pages;
    private OrderResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.settings.minutesReserved = 60;
        desk.settings.hoursHeld = 24;
        desk.settings.oneUnpaid = true;
        desk.load(1, "AAAA", 3);
        checkout = new CheckoutPages(new CheckoutFront(desk.quotes, desk.cashier, paper), desk.orders, paper);
        OrderBook book = new OrderBook(desk.database.em(), desk.tx);
        OrderFront front = new OrderFront(book, desk.cashier, paper, new PlainSite("https://shop.example"), Clock.systemUTC());
        Reorder reorder = new Reorder(desk.carts, new Catalogue(desk.database.em(), desk.tx, new PlainCache(), new Switches()));
        pages = new OrderPages(book, desk.orders, reorder, desk.reveals, front, desk.idempotency);
        api = new OrderResource(book, desk.orders, desk.reveals, front, desk.idempotency);
    }

    private long reserved() {
        return desk.count("shop.pin where state = 'RESERVED' and reserved_until > now()");
    }

    private void overdue(String number) {
        desk.database.run("update shop.orders set expires_at = now() - interval '1 second' where number = '" + number + "'");
    }

    private Response order(String total, String was, boolean repriced, String key) {
        return checkout.place(key, "bank", total, "KRW", true, true, was, repriced, buyer);
    }

    private String text(Response answer) {
        return paper.print((View) answer.getEntity(), Locale.KOREAN);
    }

    @Test
    void anUnpaidOrderHoldsItsPinsUntilItIsPaidCancelledOrExpired() {
        String paid = desk.place(7, 1, 1);
        String cancelled = desk.place(8, 1, 1);
        String expired = desk.place(9, 1, 1);
        assertThat(reserved()).isEqualTo(3);
        assertThatThrownBy(() -> desk.place(10, 1, 1)).hasMessage("shop.checkout.refused.soldout");

        desk.pay(paid);
        pages.cancel(cancelled, "", "", Desk.buyer(8));
        overdue(expired);
        assertThat(desk.expiry.expire()).isEqualTo(1);

        assertThat(desk.stage(paid)).isEqualTo("DELIVERED");
        assertThat(reserved()).isZero();
        assertThat(desk.stock.available(List.of(1L))).containsEntry(1L, 2L);
    }

    @Test
    void whoReservedGetsThePinEvenWhenOthersPayFirst() {
        String early = desk.place(7, 1, 3);
        desk.settings.minutesReserved = 0;
        desk.load(1, "BBBB", 1);
        String late = desk.place(8, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'");

        desk.pay(late);
        desk.pay(early);

        assertThat(desk.stage(late)).isEqualTo("WAITING");
        assertThat(desk.stage(early)).isEqualTo("DELIVERED");
    }

    @Test
    void aHeldOrderKeepsItsPins() {
        desk.risk.payment = TestRisk.judgement(org.hanok.shop.risk.ruling.Ruling.HOLD, "rule", "text");
        String number = desk.place(7, 1, 2);
        desk.pay(number);

        assertThat(desk.count("shop.pin where state = 'RESERVED' and reserved_until > now() + interval '23 hours'")).isEqualTo(2);
        desk.holds.release(number, Actor.staff(9), "");
        assertThat(desk.stage(number)).isEqualTo("DELIVERED");
    }

    @Test
    void aSecondUnpaidOrderOfTheSameProductsIsRefusedAndTheFirstOffered() {
        String first = desk.place(7, 1, 1);
        desk.carts.add(buyer, 1, 2);

        Response answer = order("18800", "", false, "second-key-1");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(first, "href=\"/account/orders/" + first + "\"", "action=\"/account/orders/" + first + "/cancel\"", "value=\"checkout\"");
        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOf(DuplicateOrder.class);
        assertThat(desk.place(8, 1, 1)).isNotEmpty();

        assertThat(pages.cancel(first, "cancel-key-1", "checkout", buyer).getLocation()).hasPath("/checkout");
        assertThat(order("18800", "", false, "second-key-1").getStatus()).isEqualTo(303);
        assertThat(desk.count("shop.orders where stage = 'UNPAID' and member_id = 7")).isEqualTo(1);
    }

    @Test
    void whatSeemsSoldOutBecauseOfTheOwnOrderIsSaidSo() {
        String first = desk.place(7, 1, 3);

        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOfSatisfying(DuplicateOrder.class, second -> assertThat(second.number()).isEqualTo(first));
    }

    @Test
    void anOverdueOrderDoesNotStandInTheWay() {
        String first = desk.place(7, 1, 3);
        overdue(first);

        String second = desk.place(7, 1, 1);

        assertThat(desk.stage(first)).isEqualTo("EXPIRED");
        assertThat(desk.stage(second)).isEqualTo("UNPAID");
    }

    @Test
    void otherProductsAndPaidOrdersAreNoDouble() {
        desk.load(2, "BBBB", 2);
        desk.pay(desk.place(7, 1, 1));
        desk.place(7, 1, 1);

        desk.place(7, 2, 1);
        desk.orders.place(buyer, new Draft("bank", List.of(new CartLine(2, 1), new CartLine(1, 1)), null, "", "both-of-them"));

        assertThat(desk.count("shop.orders where stage = 'UNPAID'")).isEqualTo(3);
    }

    @Test
    void twoWishesAtOnceGiveOneOrder() {
        List<CompletableFuture<String>> both = Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(() -> desk.place(7, 1, 1))
                .exceptionally(refused -> refused.getCause().getMessage())).toList();

        assertThat(both.stream().map(CompletableFuture::join)).filteredOn("shop.checkout.refused.pending"::equals).hasSize(1);
        assertThat(desk.count("shop.orders")).isEqualTo(1);
    }

    @Test
    void aPriceThatChangedSinceTheCartIsShownAndConfirmed() {
        desk.carts.add(buyer, 1, 2);
        desk.database.run("update shop.product set price = 9600 where id = 1");

        View page = checkout.show("bank", buyer);
        assertThat(page.model().get("was")).isEqualTo(Money.won(18_800));
        assertThat(paper.print(page, Locale.KOREAN)).contains("18,800", "19,200", "name=\"repriced\"");

        Response unseen = order("19200", "18800", false, "price-key-11");
        assertThat(unseen.getStatus()).isEqualTo(422);
        assertThat(text(unseen)).contains("f-repriced-error", "18,800", "value=\"18800\"");
        assertThat(order("19200", "18800", true, "price-key-12").getStatus()).isEqualTo(303);
        assertThat(desk.text("select total from shop.orders")).isEqualTo("19200");
    }

    @Test
    void aPriceThatChangesOnThePageIsSaidWithBothAmounts() {
        desk.carts.add(buyer, 1, 1);
        desk.database.run("update shop.product set price = 9600 where id = 1");

        Response answer = order("9400", "", false, "price-key-21");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("9,400 KRW", "9,600 KRW", "name=\"repriced\"", "name=\"was\" value=\"9400\"");
        assertThat(order("9600", "nine", true, "price-key-22").getStatus()).isEqualTo(422);
        desk.database.run("update shop.product set price = 9400 where id = 1");
        assertThat(checkout.show("", buyer).model()).doesNotContainKey("was");
    }

    @Test
    void lateMoneyReopensAnExpiredOrderAndGivesItPins() {
        String number = desk.place(7, 1, 2);
        overdue(number);
        desk.expiry.expire();
        String other = desk.place(8, 1, 2);

        desk.pay(number);

        assertThat(desk.axes(number)).as("one PIN is left").isEqualTo("PLACED/PAID/WAITING");
        desk.load(1, "LATE", 1);
        desk.shipping.shipWaiting();
        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        desk.pay(other);
        assertThat(desk.axes(other)).as("what it had reserved").isEqualTo("COMPLETED/PAID/DELIVERED");
    }

    @Test
    void cancelAndRevealAreAnsweredAlikeUnderOneKey() {
        String number = desk.place(7, 1, 1);
        assertThat(api.cancel(number, "cancel-key-1", buyer).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(api.cancel(number, "cancel-key-1", buyer).stage()).isEqualTo(Stage.CANCELLED);
        assertThatThrownBy(() -> api.cancel(number, "cancel-key-2", buyer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.cancel(number, "short", buyer)).hasMessage("shop.idempotency.nokey");
        assertThat(desk.outbox.of("order.cancelled")).hasSize(1);

        String paid = desk.place(7, 1, 1);
        desk.pay(paid);
        long pin = Long.parseLong(desk.text("select id from shop.pin where state = 'DELIVERED'"));
        Object first = api.reveal(paid, pin, "reveal-key-1", buyer).getEntity();
        assertThat(api.reveal(paid, pin, "reveal-key-1", buyer).getEntity()).isEqualTo(first);
        assertThat(desk.count("shop.reveal")).isEqualTo(1);
        assertThat(desk.rows("select answer from shop.idempotent_request").toString()).doesNotContain("AAAA-");
        api.reveal(paid, pin, null, buyer);
        assertThat(desk.count("shop.reveal")).isEqualTo(2);
    }
}
