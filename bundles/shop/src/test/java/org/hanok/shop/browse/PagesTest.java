package org.hanok.shop.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Goods;
import org.hanok.shop.PlainCache;
import org.hanok.shop.PlainMarkdown;
import org.hanok.shop.Press;
import org.hanok.shop.Visits;
import org.hanok.shop.cart.TestCarts;
import org.hanok.shop.catalogue.read.Card;
import org.hanok.shop.catalogue.read.Cards;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.hanok.shop.home.HomeCategories;
import org.hanok.shop.home.HomeDiscounts;
import org.hanok.shop.home.HomeHero;
import org.hanok.shop.home.HomePopular;
import org.hanok.shop.home.HomeSteps;
import org.hanok.shop.home.ShopHome;
import org.hanok.shop.vault.Stock;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Visit visit = Visits.stranger("");
    private final FileMessages messages = new FileMessages();
    private final PlainCache cache = new PlainCache();
    private Database database;
    private ShopPages pages;
    private Catalogue catalogue;
    private Cards cards;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        Goods.pins(database, 1, 60);
        Goods.pins(database, 2, 7);
        catalogue = new Catalogue(database.em(), database.tx(), cache, new Switches());
        Stock stock = new Stock(database.em(), database.tx());
        cards = new Cards(messages, stock);
        pages = new ShopPages(new ShopHome(catalogue, cards), new CategoryFront(catalogue, cards, messages, new PlainMarkdown()),
                new ProductFront(catalogue, TestCarts.of(database, catalogue, cache), messages, new PlainMarkdown(), cache, new ProductData(new PlainSite("https://shop.example"))));
    }

    @Test
    void aProductPageKnowsItsSubjectAndItsSiblings() {
        View page = pages.product("cult-10000", visit);

        assertThat(page.subject()).contains(new Ref("shop.product", "1"));
        assertThat(page.cached()).hasSeconds(60);
        assertThat(page.model().get("tiles")).asInstanceOf(InstanceOfAssertFactories.list(ProductFront.Denom.class)).containsExactly(
                new ProductFront.Denom("1만원", "/shop/products/cult-10000", true, false),
                new ProductFront.Denom("3만원", "/shop/products/cult-30000", false, false),
                new ProductFront.Denom("5만원", "/shop/products/cult-50000", false, true));
        assertThat(model(page)).containsEntry("soldOut", false).containsEntry("most", 10L).containsEntry("few", false);
    }

    @Test
    void aProductPageSaysHowManyAreLeftAndWhenNoneAre() {
        assertThat(model(pages.product("cult-30000", visit))).containsEntry("most", 7L).containsEntry("few", true);
        assertThat(model(pages.product("cult-50000", visit))).containsEntry("soldOut", true);
        assertThatThrownBy(() -> pages.product("cult-old", visit)).isInstanceOf(NotFound.class);
    }

    @Test
    void searchEnginesGetThePriceAndTheStock() {
        assertThat(pages.product("cult-10000", visit).model().get("jsonLd").toString()).contains("\"@type\":\"Product\"", "\"price\":\"9400\"",
                "\"priceCurrency\":\"KRW\"", "schema.org/InStock", "https://shop.example/shop/products/cult-10000");
        assertThat(pages.product("cult-50000", visit).model().get("jsonLd").toString()).contains("schema.org/OutOfStock");
    }

    @Test
    void noTextCanCloseTheElementAroundItsData() {
        database.run("update shop.product set name = 'A </script><b> & \"B\" \\ C' where id = 1");

        assertThat(pages.product("cult-10000", visit).model().get("jsonLd").toString()).doesNotContain("</script", "<b>", "&")
                .contains("\\u003c/script\\u003e", "\\\"B\\\"", "\\\\ C");
    }

    @Test
    void aCategoryPageCountsChoosesAndLeadsBack() {
        Map<String, Object> model = model(category("culture", "brand=cult&price=middle&sort=price"));

        assertThat(model).containsEntry("total", 2).containsEntry("sort", "price").containsEntry("chosenBrands", List.of("cult"));
        assertThat(model.get("brands")).isEqualTo(List.of(new Option("cult", "Cultland", 3), new Option("book", "Bookpass", 2)));
        assertThat(model.get("chips")).isEqualTo(List.of(new Link("Cultland", "/shop/categories/culture?price=middle&sort=price"),
                new Link("1만–5만원", "/shop/categories/culture?brand=cult&sort=price")));
        assertThat(model.get("crumbs")).isEqualTo(List.of(new Link("홈", "/"), new Link("상품권", "/shop"), new Link("Culture", "")));
        assertThat(model.get("inside")).isEqualTo(List.of(new Link("Books", "/shop/categories/books")));
    }

    @Test
    void soldOutCardsStayInTheirPlaceAndSaySo() {
        assertThat(category("culture", "").model().get("cards")).asInstanceOf(InstanceOfAssertFactories.list(Card.class))
                .extracting(Card::name, Card::soldOut, Card::meta).startsWith(
                        tuple("Cultland 50,000", true, "잠시 품절"),
                        tuple("Cultland 10,000", false, "바로 발송"),
                        tuple("Cultland 30,000", false, "바로 발송 · 남은 수량 7개"));
    }

    @Test
    void anEmptyListNamesTheConditionToGiveUp() {
        Map<String, Object> model = model(category("culture", "brand=cult&price=high"));

        assertThat(model.get("remedy")).isEqualTo(new Chips.Way("‘5만원 넘게’ 조건을 빼면 3개가 보여요.", "‘5만원 넘게’ 빼고 보기",
                "/shop/categories/culture?brand=cult"));
    }

    @Test
    void aBrandHasAPageUnderTheSameAddress() {
        Map<String, Object> model = model(category("cult", ""));

        assertThat(model).containsEntry("name", "Cultland").containsEntry("lede", "For all").containsEntry("total", 3);
        assertThat(model.get("crumbs").toString()).contains("Culture");
        assertThatThrownBy(() -> category("gone", "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> category("nothing", "")).isInstanceOf(NotFound.class);
    }

    @Test
    void pagesCostFewStatements() {
        assertThat(database.statements(() -> pages.product("cult-10000", visit))).isEqualTo(1);
        assertThat(database.statements(() -> category("culture", ""))).isEqualTo(4);
        assertThat(database.statements(() -> category("culture", ""))).isEqualTo(2);
        assertThat(database.statements(() -> pages.home(visit))).isEqualTo(3);
        assertThat(database.statements(() -> new HomePopular(catalogue, cards).show(visit))).isEqualTo(2);
        assertThat(database.statements(() -> new HomeHero(catalogue, cards).show(visit))).isEqualTo(1);
    }

    @Test
    void theHomePageShowsOneVoucherOfEachBrandFirst() {
        View shelf = new HomePopular(catalogue, cards).show(visit).orElseThrow();

        assertThat(shelf.model().get("cards")).asInstanceOf(InstanceOfAssertFactories.list(Card.class)).extracting(Card::name)
                .containsExactly("Cultland 50,000", "Playbox 20,000", "Bookpass 100,000", "Cultland 10,000");
    }

    @Test
    void everyPagePrintsWithoutLooseEndsInBothLanguages() {
        assumeTrue(Press.hasTheme());
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            Press press = new Press(locale);
            for (View view : List.of(pages.home(visit), pages.product("cult-10000", visit), pages.product("cult-50000", visit), category("culture", ""),
                    category("culture", "brand=cult&price=high&stock=in"), category("books", "price=middle"), new HomeHero(catalogue, cards).show(visit).orElseThrow(),
                    new HomePopular(catalogue, cards).show(visit).orElseThrow(), new HomeDiscounts(catalogue, cards).show(visit).orElseThrow(),
                    new HomeSteps().show(visit).orElseThrow(), new HomeCategories(catalogue).show(visit).orElseThrow())) {
                assertThat(press.print(view)).as(view.template()).doesNotContain("$", "#if", "#end", "#foreach", "#button", "style=\"", "onclick");
            }
        }
        assertThat(new Press(Locale.KOREAN).print(pages.product("cult-10000", visit))).contains("name=\"product\" value=\"1\"", "name=\"_csrf\"",
                "action=\"/cart\"", "aria-current=\"page\"");
    }

    private static Map<String, Object> model(View view) {
        return Map.copyOf(view.model());
    }

    private View category(String slug, String query) {
        List<String[]> pairs = List.of(query.split("&")).stream().filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2)).toList();
        return pages.category(slug, values(pairs, "brand"), values(pairs, "price"), first(pairs, "stock"), first(pairs, "sort"), first(pairs, "page"), visit);
    }

    private static List<String> values(List<String[]> pairs, String name) {
        return pairs.stream().filter(pair -> pair[0].equals(name)).map(pair -> pair[1]).toList();
    }

    private static String first(List<String[]> pairs, String name) {
        return values(pairs, name).stream().findFirst().orElse("");
    }
}
