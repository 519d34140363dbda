package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.order.Desk;
import org.hanok.testkit.KeyMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checkout page says before an order is placed, and what is written down of the buyer. */
class CheckoutFrontTest {

    private final Visit buyer = Desk.buyer(7);
    private Desk desk;
    private CheckoutFront front;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        desk.load(3, "CCCC", 5);
        front = new CheckoutFront(desk.quotes, desk.cashier, new KeyMessages());
    }

    private static Map<String, Object> model(View page) {
        return new HashMap<>(page.model());
    }

    private List<String> problems() {
        return ((List<?>) front.show(buyer, "").model().get("lines")).stream().map(line -> ((CheckoutFront.Line) line).problem()).toList();
    }

    private Map<String, Object> seen(Visit visit, long seen, Money was) {
        return model(front.view(visit, new CheckoutForm("form-key", "card", Money.won(seen), true, true, was, false), Map.of()));
    }

    @Test
    void everyLineSaysWhyItCannotBeOrdered() {
        desk.carts.add(buyer, 1, 2);
        desk.carts.add(buyer, 3, 2);
        assertThat(problems()).containsExactly("", "");
        assertThat(model(front.show(buyer, ""))).containsEntry("ready", true).containsEntry("pending", "").containsEntry("proven", true);

        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 1 or id > 6");

        assertThat(problems()).containsExactly("shop.checkout.line.soldout", "shop.checkout.line.few[1]");
        assertThat(model(front.show(buyer, ""))).containsEntry("ready", false);
        desk.database.run("update shop.product set enabled = false where id = 1");
        assertThat(problems()).containsExactly("shop.checkout.line.gone", "shop.checkout.line.few[1]");
    }

    @Test
    void whatIsSavedStandsBetweenFaceAndTotalWhereSomethingIs() {
        desk.carts.add(buyer, 1, 2);
        Words words = new Words(new KeyMessages(), Locale.KOREAN);

        assertThat(CheckoutFront.totals(desk.quotes.cart(buyer), words)).extracting(total -> total.label() + " " + total.money().minor() + " " + total.kind())
                .containsExactly("shop.checkout.face 20000 ", "shop.checkout.saved -1200 sale", "shop.checkout.total 18800 total");
        desk.database.run("update shop.product set price = 10000 where id = 1");
        assertThat(CheckoutFront.totals(desk.quotes.cart(buyer), words)).extracting(CheckoutFront.Total::kind).containsExactly("", "total");
    }

    @Test
    void theWayToPayIsTheWishedOneOrTheFirstThatThereIs() {
        desk.carts.add(buyer, 1, 1);
        assertThat(model(front.show(buyer, "card"))).containsEntry("method", "card");
        assertThat(model(front.show(buyer, "cheque"))).containsEntry("method", "bank");
        assertThat((List<?>) front.show(buyer, "").model().get("methods")).hasToString("[Choice[value=bank, label=payment.bank, note=payment.bank.hint],"
                + " Choice[value=card, label=payment.card, note=payment.card.hint]]");
    }

    @Test
    void anotherTotalThanTheOneSeenIsSaidUntilTheBuyerHasSeenIt() {
        desk.carts.add(buyer, 1, 2);

        assertThat(seen(buyer, 18_800, null)).doesNotContainKey("was");
        assertThat(seen(buyer, 18_000, null)).containsEntry("was", Money.won(18_000));
        assertThat(seen(buyer, 18_800, Money.won(18_000))).as("not yet ticked").containsEntry("was", Money.won(18_000));
        assertThat(seen(buyer, 18_700, Money.won(18_000))).as("changed again").containsEntry("was", Money.won(18_700));
        assertThat(seen(Desk.buyer(8), 18_000, null)).as("an empty cart").doesNotContainKey("was");
    }

    @Test
    void whatIsMissingIsNamedByItsField() {
        Words words = new Words(new KeyMessages(), Locale.KOREAN);
        CheckoutForm nothing = new CheckoutForm("form-key", "card", null, false, false, Money.won(1), false);
        CheckoutForm all = new CheckoutForm("form-key", "card", null, true, true, Money.won(1), true);

        assertThat(nothing.errors(words)).isEqualTo(Map.of("own", "shop.checkout.own.missing", "opened", "shop.checkout.opened.missing", "repriced",
                "shop.checkout.repriced.missing"));
        assertThat(all.errors(words)).isEmpty();
        assertThat(List.of(front.view(buyer, all, Map.of("", "why")).status(), front.view(buyer, all, Map.of()).status())).containsExactly(422, 200);
    }

    @ParameterizedTest
    @CsvSource({"100,ko,100,ko", "101,en,100,en", "1,fr,1,ko"})
    void ofTheBuyerAHundredLettersAndOneOfTwoLanguagesAreKept(int letters, String language, int kept, String keptLanguage) {
        Visit named = new Visit("/checkout", Locale.forLanguageTag(language), new Member(7, "n".repeat(letters), "e", Locale.KOREAN, Set.of(), Assurance.IDENTITY), "s", "192.0.2.7",
                "test", "", null);

        desk.orders.place(named, Desk.draft(1, 1));

        assertThat(desk.text("select length(payer_name) || locale from shop.orders")).isEqualTo(kept + keptLanguage);
    }

    @Test
    void aPriceSeenInAnotherCurrencyCountsAsTodays() {
        Offer offer = new Offer(1, 1, "s", "b", "n", Money.won(10_000), Money.won(9_900), Money.won(9_400), "p", "l", true);

        assertThat(new Item(offer, 3, 9, new Money(5, "USD")).seenSum()).isEqualTo(Money.won(28_200));
        assertThat(new Item(offer, 3, 9, Money.won(9_000)).seenSum()).isEqualTo(Money.won(27_000));
        assertThat(new Quote(List.of(new Item(offer, 3, 3))).listTotal()).isEqualTo(Money.won(29_700));
        assertThat(new Quote(List.of(new Item(offer, 3, 3))).trouble()).as("just enough").isEmpty();
    }
}
