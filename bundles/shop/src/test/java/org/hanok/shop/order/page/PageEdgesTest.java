package org.hanok.shop.order.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.PlainCache;
import org.hanok.shop.Words;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.Progress;
import org.hanok.shop.order.checkout.CheckoutFront;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer's pages of orders say, to the second, the page and the letter. */
class PageEdgesTest {

    private static final Words WORDS = new Words(new KeyMessages(), Locale.KOREAN);
    private final Visit buyer = Desk.buyer(7);
    private Desk desk;
    private OrderPages pages;
    private OrderResource api;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "KX7P4MQ2", 30);
        OrderBook book = new OrderBook(desk.database.em(), desk.database.tx());
        OrderFront front = new OrderFront(book, desk.cashier, new KeyMessages(), new PlainSite("https://shop.example"), Clock.systemUTC());
        Reorder reorder = new Reorder(desk.carts, new Catalogue(desk.database.em(), desk.database.tx(), new PlainCache(), new Switches()));
        pages = new OrderPages(book, desk.orders, reorder, desk.reveals, front, desk.idempotency);
        api = new OrderResource(book, desk.orders, desk.reveals, front, desk.idempotency);
    }

    private Map<String, Object> shown(String number) {
        return new HashMap<>(pages.show(number, buyer).model());
    }

    private String delivered(int quantity) {
        String number = desk.place(7, 1, quantity);
        desk.pay(number);
        return number;
    }

    /** Whatever the triggers say. */
    private void force(String change) {
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set " + change + "; alter table shop.orders enable trigger all");
    }

    @Test
    void todaysTimesAreWithoutTheDateAndTodayIsTheSitesDay() {
        Moments moments = new Moments(WORDS, ZoneId.of("Asia/Seoul"), Instant.parse("2026-11-22T15:30:00Z"));

        assertThat(moments.say(Instant.parse("2026-11-22T15:00:00Z"))).isEqualTo("shop.order.today[00:00]");
        assertThat(moments.say(Instant.parse("2026-11-22T14:59:59Z"))).isEqualTo("shop.order.moment[2026-11-22T14:59:59Z]");
    }

    @ParameterizedTest
    @CsvSource({"0,'seconds[%s, 1]'", "1,'seconds[%s, 1]'", "59,'seconds[%s, 59]'", "60,'minutes[%s, 1]'", "3599,'minutes[%s, 59]'", "3600,DELIVERED[%s]"})
    void howFastItWasPaidIsSaidForAnHour(int seconds, String said) {
        String number = delivered(1);
        force("paid_at = placed_at + interval '" + seconds + " seconds'");

        assertThat(shown(number)).containsEntry("lede", "shop.order.lede." + said.formatted(number));
    }

    @Test
    void whatIsOnTheWaySaysNothingOfHowFastItWasPaid() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(number);

        assertThat(shown(number)).containsEntry("lede", "shop.order.lede.WAITING[" + number + "]").containsEntry("live", true)
                .containsEntry("slot", "order.paid");
    }

    @Test
    void anUnpaidTransferNamesItsPayerAndACardTheWayToPay() {
        String bank = desk.place(7, 1, 1);
        String card = desk.orders.place(buyer, new Draft("card", List.of(new CartLine(1, 1)), null, "", "card-key-1")).number();

        assertThat(shown(bank)).containsEntry("transfer", true).containsEntry("payer", "buyer 7").containsEntry("over", false)
                .containsEntry("slot", "order.unpaid")
                .containsEntry("heading", "shop.order.title.UNPAID[Money[minor=9400, currency=KRW], 0, 1]").containsEntry("closed", "")
                        .containsEntry("live", true);
        assertThat(shown(card)).containsEntry("transfer", false).containsEntry("payer", "")
                .containsEntry("heading", "shop.order.title.pay[Money[minor=9400, currency=KRW]]");
        force("expires_at = now()");
        assertThat(shown(bank)).as("its time ends this moment").containsEntry("over", true);
        desk.expiry.expire();
        assertThat(shown(bank)).containsEntry("closed", "shop.order.closed.EXPIRED").containsEntry("live", false).doesNotContainKey("over");
    }

    @Test
    void aDeliveredOrderIsNeitherClosedNorLiveAndTellsHowManyCame() {
        String number = delivered(2);

        assertThat(shown(number)).containsEntry("closed", "").containsEntry("live", false).containsEntry("heading",
                "shop.order.title.DELIVERED[Money[minor=18800, currency=KRW], 2, 2]");
    }

    @Test
    void whatIsSavedStandsThereOnlyWhenSomethingIs() {
        desk.load(7, "PLAY", 1);
        String dear = desk.place(7, 7, 1);
        String cheap = desk.place(7, 1, 1);

        assertThat(totals(dear)).containsExactly(" 20000", "total 20000");
        assertThat(totals(cheap)).containsExactly(" 10000", "sale -600", "total 9400");
    }

    private List<String> totals(String number) {
        return ((List<?>) shown(number).get("totals")).stream().map(CheckoutFront.Total.class::cast)
                .map(one -> one.kind() + " " + one.money().minor()).toList();
    }

    @Test
    void twentyAreOnAPageAndTheNextBeginsAfterThem() {
        List<String> numbers = IntStream.range(0, 21).mapToObj(i -> desk.place(7, 1, 1)).toList();
        View first = pages.list(Long.MAX_VALUE, buyer);
        long last = Long.parseLong(desk.text("select id from shop.orders where number = '" + numbers.get(1) + "'"));

        assertThat((List<?>) first.model().get("rows")).hasSize(20);
        assertThat(first.model().get("more")).isEqualTo("/account/orders?before=" + last);
        assertThat(pages.list(last, buyer).model().get("more")).isEqualTo("");
        assertThat((List<?>) pages.list(last, buyer).model().get("rows")).singleElement()
                .satisfies(row -> assertThat(((OrderFront.Row) row).url() + " " + ((OrderFront.Row) row).name())
                        .isEqualTo("/account/orders/" + numbers.get(0) + " Cultland 10,000"));
        assertThat(pages.list(last + 1, buyer).model().get("more")).as("two").isEqualTo("");
        OrderList page = api.list(Long.MAX_VALUE, 20, buyer);
        assertThat(page.orders()).hasSize(20);
        assertThat(page.next()).contains(String.valueOf(last));
        assertThat(List.of(api.list(Long.MAX_VALUE, 0, buyer).orders().size(), api.list(Long.MAX_VALUE, 500, buyer).orders().size())).containsExactly(1, 21);
    }

    @Test
    void theStoryIsToldFromItsEndAndOpeningAPinBelongsToIt() {
        String number = delivered(2);
        long pin = Long.parseLong(desk.text("select min(id) from shop.pin where state = 'DELIVERED'"));
        assertThat(story(number)).containsExactly("DELIVERY.DELIVERED", "PAYMENT.PAID", "ORDER.PLACED");

        pages.reveal(number, pin, buyer);
        assertThat(story(number)).containsExactly("opened[1]", "DELIVERY.DELIVERED", "PAYMENT.PAID", "ORDER.PLACED");
        assertThat(api.show(number, buyer).lines().get(0).pins()).extracting(masked -> masked.opened().isPresent()).containsExactly(true, false);
    }

    private List<String> story(String number) {
        return ((List<?>) shown(number).get("steps")).stream().map(step -> ((StepView) step).title().replaceFirst("shop\\.order\\.step\\.", "")
                .replaceFirst("\\[Money.*", "")).toList();
    }

    @Test
    void staffReadWhoMovedItAndWhyButNotThePaymentsOwnName() {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "text");
        String number = delivered(1);
        Steps steps = new Steps(new OrderBook(desk.database.em(), desk.tx).any(number).orElseThrow(), WORDS,
                new Moments(WORDS, ZoneId.of("Asia/Seoul"), Instant.now()));

        assertThat(steps.forStaff(Map.of("member:7", "Kim"))).extracting(StepView::note)
                .containsExactly("shop.order.actor.risk · first-purchase", "shop.order.actor.payment", "Kim");
        assertThat(steps.forBuyer()).extracting(StepView::note).containsOnly("");
    }

    @Test
    void aBadgeSaysThatAPartWentBackAndStaffSeeWhatWaitsForThem() {
        assertThat(Badge.of(Stage.DELIVERED, PaymentState.PARTIALLY_REFUNDED, WORDS).text()).isEqualTo("shop.order.stage.partly[shop.order.stage.DELIVERED]");
        assertThat(Badge.forStaff(Stage.DELIVERED, PaymentState.PAID, WORDS)).isEqualTo(new Badge("good", "check", "shop.order.stage.DELIVERED"));
        assertThat(Badge.forStaff(Stage.HELD, PaymentState.PAID, WORDS)).isEqualTo(new Badge("bad", "shield-halved", "shop.admin.stage.HELD"));
        assertThat(Badge.of(Stage.HELD, PaymentState.PAID, WORDS).tone()).as("to its buyer it is no alarm").isEqualTo("warn");
    }

    @Test
    void howFarItIsIsToldToItsOwnerAlone() {
        String number = delivered(2);

        assertThat(api.progress(number, buyer)).isEqualTo(new Progress(Stage.DELIVERED, 2));
        assertThatThrownBy(() -> api.progress(number, Desk.buyer(8))).isInstanceOf(NotFound.class);
    }

    @Test
    void moreThanACartHoldsOfAProductIsFilledAsFarAsItGoes() {
        desk.load(3, "MANY", 120);
        String many = desk.place(7, 3, 120);
        pages.again(many, buyer);
        assertThat(desk.carts.lines(buyer)).containsExactly(new CartLine(3, 99));
    }

    private OrderWish wish(List<OrderWish.Item> items) {
        return new OrderWish("bank", items, null, true, true);
    }

    @Test
    void aWishHasThirtyLinesAtMostOfOneToNineHundredAndNinetyNine() {
        List<OrderWish.Item> thirty = LongStream.rangeClosed(1, 30).mapToObj(product -> new OrderWish.Item(product, 1)).toList();
        List<OrderWish.Item> more = new ArrayList<>(thirty);
        more.add(new OrderWish.Item(31, 1));

        assertThat(wish(thirty).draft("wish-key-1").items()).hasSize(30);
        assertThat(wish(List.of(new OrderWish.Item(1, 999))).draft("wish-key-1").items()).containsExactly(new CartLine(1, 999));
        for (List<OrderWish.Item> bad : List.of(more, List.of(new OrderWish.Item(1, 1000)))) {
            assertThatThrownBy(() -> wish(bad).draft("wish-key-1")).isInstanceOf(Refused.class).hasMessage("shop.checkout.refused.items");
        }
        assertThatThrownBy(() -> wish(Arrays.asList(new OrderWish.Item(1, 1), null)).draft("wish-key-1")).isInstanceOf(Refused.class)
                .hasMessage("shop.api.refused.body");
    }

    @Test
    void aWishWithoutBodyMethodOrItemsSaysWhatIsMissing() {
        assertThatThrownBy(() -> api.place("wish-key-1", null, buyer)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.place("wish-key-1", new OrderWish(null, null, null, true, true), buyer)).hasMessage("shop.checkout.refused.method");
        assertThatThrownBy(() -> api.place("wish-key-1", new OrderWish("bank", null, null, true, false), buyer)).hasMessage("shop.checkout.refused.consent");
        assertThatThrownBy(() -> api.place("wish-key-1", wish(null), buyer)).as("nothing in the cart").hasMessage("shop.checkout.refused.empty");
        assertThat(new OrderWish("bank", null, new OrderWish.Total(1, "KRW"), true, true).draft("wish-key-1").seenOrNull()).isEqualTo(Money.won(1));
        assertThatThrownBy(() -> new OrderWish("bank", null, new OrderWish.Total(1, null), true, true).draft("wish-key-1"))
                .hasMessage("shop.checkout.refused.amount");
    }

    @Test
    void aKeyHasEightToTwoHundredAndFiftySixSigns() {
        for (String key : List.of("k".repeat(8), "k".repeat(256))) {
            assertThatCode(() -> wish(null).draft(key)).doesNotThrowAnyException();
        }
        for (String key : List.of("k".repeat(7), "k".repeat(257), "with a space")) {
            assertThatThrownBy(() -> wish(null).draft(key)).hasMessage("shop.checkout.refused.nokey");
        }
    }
}
