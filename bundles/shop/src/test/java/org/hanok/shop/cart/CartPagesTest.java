package org.hanok.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Goods;
import org.hanok.shop.PlainCache;
import org.hanok.shop.Press;
import org.hanok.shop.Visits;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.hanok.shop.vault.Stock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartPagesTest {

    private final Visit guest = Visits.stranger("abc");
    private final PlainCache cache = new PlainCache();
    private Database database;
    private Carts carts;
    private CartFront front;
    private CartResource api;
    private CartPages pages;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        Goods.pins(database, 1, 5);
        Goods.pins(database, 2, 2);
        Catalogue catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
        carts = TestCarts.of(database, catalogue, cache);
        Baskets baskets = new Baskets(carts, catalogue, new Stock(database.em(), database.tx()));
        front = new CartFront(baskets, carts, new FileMessages());
        api = new CartResource(carts, baskets);
        pages = new CartPages(carts, front);
    }

    @Test
    void everyTroubleIsSaidInWordsWithItsRemedy() {
        carts.add(guest, 1, 2);
        carts.add(guest, 2, 4);
        carts.add(guest, 3, 1);
        database.run("update shop.product set price = 9900 where id = 1");

        assertThat(lines()).extracting(CartFront.Line::problem).containsExactly("", "지금 2장만 남았어요. 수량을 줄여 주세요.",
                "그사이 다 팔렸어요. 빼거나 다시 들어올 때까지 기다려 주세요.");
        assertThat(lines()).extracting(CartFront.Line::fit).containsExactly(0L, 2L, 0L);
        assertThat(lines().get(0).change()).isEqualTo("담을 때보다 값이 올랐어요. 9,400 KRW에서 9,900 KRW이 되었어요.");
        assertThat(front.show(guest).model().get("ready")).isEqualTo(false);
        assertThat(front.show(guest).model().get("total")).isEqualTo(Money.won(19_800));
    }

    @Test
    void aRefusalShowsTheCartAsItStillIs() {
        carts.add(guest, 1, 2);
        View page = front.refused(new Refused("shop.cart.refused.quantity", 10), guest);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.model().get("refused")).isEqualTo("수량은 1장부터 10장까지 고를 수 있어요.");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void everyChangeAnswersWithARedirectSoThatReloadingBuysNothing() {
        assertThat(pages.add("1", "2", "cart", "", guest).getLocation()).hasToString("/cart");
        assertThat(pages.add("1", "1", "", "", guest).getStatus()).isEqualTo(303);
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 3));
        assertThat(pages.set("1", form("q1", "4"), guest).getStatus()).isEqualTo(303);
        assertThat(pages.set("1", form("quantity", "2"), guest).getStatus()).isEqualTo(303);
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 2));
        pages.remove("1", guest);
        assertThat(carts.lines(guest)).isEmpty();
    }

    @Test
    void buyingTwiceSetsTheQuantityAndGoesToCheckoutWithTheMethod() {
        pages.add("1", "2", "checkout", "bank", guest);

        assertThat(pages.add("1", "2", "checkout", "bank", guest).getLocation()).hasToString("/checkout?method=bank");
        assertThat(pages.add("1", "2", "checkout", "//evil", guest).getLocation()).hasToString("/checkout");
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 2));
    }

    @Test
    void nonsenseIsRefusedInWordsAndChangesNothing() {
        carts.add(guest, 1, 2);
        for (String quantity : List.of("", "-1", "abc", "1e3", "99999999999", "11", "0x1")) {
            assertThat(pages.add("1", quantity, "cart", "", guest).getStatus()).as(quantity).isEqualTo(422);
        }
        assertThat(pages.set("1", form("other", "4"), guest).getStatus()).isEqualTo(422);
        assertThat(pages.add("one", "1", "cart", "", guest).getStatus()).isEqualTo(422);
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 2));
    }

    @Test
    void thePagePrintsInEveryState() {
        assumeTrue(Press.hasTheme());
        String empty = print();
        carts.add(guest, 1, 2);
        String ready = print();
        carts.add(guest, 2, 4);
        database.run("update shop.product set price = 9000 where id = 1");
        String trouble = print();

        assertThat(empty).contains("장바구니가 비어 있어요");
        assertThat(ready).contains("href=\"/checkout\"", "action=\"/cart/lines/1\"", "name=\"q1\"");
        assertThat(trouble).contains("2장으로 줄이기", "값이 내렸어요").doesNotContain("href=\"/checkout\"");
        assertThat(List.of(empty, ready, trouble)).allSatisfy(page -> assertThat(page).doesNotContain("$", "#if", "#end", "style=\""));
        assertThat(new Press(Locale.KOREAN).print(new CartIcon(carts, new FileMessages()).show(guest).orElseThrow())).contains(">6<", "장바구니");
    }

    @Test
    void machinesReplaceTheWholeCart() {
        carts.add(guest, 3, 1);
        CartResource.Content content = api.replace(new CartResource.Lines(List.of(new CartLine(1, 2), new CartLine(2, 3))), guest);

        assertThat(content.total()).isEqualTo(Money.won(18_800));
        assertThat(content.ready()).isFalse();
        assertThat(content.lines()).extracting(CartResource.Row::slug, CartResource.Row::trouble).containsExactlyInAnyOrder(
                tuple("cult-10000", "none"), tuple("cult-30000", "short"));
        assertThatThrownBy(() -> api.replace(new CartResource.Lines(null), guest)).isInstanceOf(Refused.class);
    }

    @Test
    void aCartPageCostsThreeStatements() {
        carts.add(guest, 1, 2);
        carts.add(guest, 2, 1);

        assertThat(database.statements(() -> front.show(guest))).isEqualTo(3);
        assertThat(database.statements(() -> front.show(Visits.stranger("")))).isZero();
    }

    @SuppressWarnings("unchecked")
    private List<CartFront.Line> lines() {
        return (List<CartFront.Line>) front.show(guest).model().get("rows");
    }

    private static MultivaluedMap<String, String> form(String name, String value) {
        return new MultivaluedHashMap<>(Map.of(name, value));
    }

    private String print() {
        return new Press(Locale.KOREAN).print(front.show(guest));
    }
}
