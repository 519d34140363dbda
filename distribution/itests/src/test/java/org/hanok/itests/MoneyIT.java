package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hanok.itests.people.Customer;
import org.hanok.itests.people.Hand;
import org.hanok.itests.people.Visitor;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Bought;
import org.hanok.itests.stage.Browser;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does with money all day, in a browser at a desk and on a phone, with the presses counted; and how fast the emergency stops hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration STOPPED = Duration.ofSeconds(5);
    private static final int PHONE = 390;
    @AutoClose
    private LiveSite site;
    @AutoClose
    private Browser browser;
    private Simulators world;
    private int people;

    @BeforeAll
    void open() {
        site = new LiveSite("money").start();
        browser = new Browser();
        world = new Simulators(site);
    }

    @AfterEach
    void noPageHadAFault() {
        assertThat(browser.faults()).as("but the answer of a site that takes no changes").allMatch(fault -> fault.contains("status of 503"));
    }

    private Customer customer(String name) {
        return new Customer(site, name, "money" + ++people + "@example.com");
    }

    private Hand staff(int width) {
        return new Hand(browser.visitor(site.url(), "ko-KR", width)).signIn("admin@localhost", LiveSite.ADMIN_PASSWORD);
    }

    private Hand screen(Customer who, int width) {
        return new Hand(browser.visitor(site.url(), "ko-KR", width)).signIn(who.email(), Customer.PASSWORD);
    }

    /** Keeps a picture; nothing may be wider than the screen. */
    private static void picture(Hand hand, String name, int width) {
        Browser.picture(hand.page(), "money-" + name + "-" + width);
        assertThat((Integer) hand.page().evaluate("document.documentElement.scrollWidth")).as(hand.page().url()).isLessThanOrEqualTo(width);
    }

    private static int pins(Customer who, Bought bought) {
        return who.get("/account/orders/" + bought.number()).body().split(" data-pin data-opened", -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void aHeldOrderIsDeliveredInTwoPresses(int width) {
        Customer buyer = customer(width == PHONE ? "한지우" : "박서준");
        Bought bought = buyer.order("hanmadang-50000", 5, "bank");
        assertThat(world.deposit(buyer.name(), bought.total(), 1)).isEqualTo(200);
        Hand staff = staff(width);
        Locator row = staff.page().locator("tr[data-href*='" + bought.number() + "'] a:visible").first();
        Await.until("the order to be held", SOON, () -> {
            staff.at("/admin/shop/orders?tab=held");
            return row.count() > 0;
        });
        picture(staff, "held-list", width);
        assertThat(pins(buyer, bought)).as("nothing is sent while it is held").isZero();
        staff.press(row);
        picture(staff, "held-order", width);
        staff.press("form[action$='/approve'] button[type=submit]");
        assertThat(staff.presses()).isEqualTo(2);
        Await.until("the PINs", SOON, () -> pins(buyer, bought) == 5);
        picture(staff, "held-done", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void aDepositWithAnotherNameIsAttachedInTwoPresses(int width) {
        Customer buyer = customer(width == PHONE ? "오세훈" : "최유진");
        Bought bought = buyer.order("google-10000");
        String payer = width == PHONE ? "주식회사바다" : "산들상사";
        assertThat(world.deposit(payer, bought.total(), 1)).isEqualTo(200);
        Hand staff = staff(width);
        Locator deposit = staff.page().locator("tr[data-href] a:visible").filter(new Locator.FilterOptions().setHasText(payer)).first();
        Await.until("the deposit to wait", SOON, () -> {
            staff.at("/admin/payment/deposits");
            return deposit.count() > 0;
        });
        picture(staff, "deposits", width);
        staff.press(deposit);
        picture(staff, "deposit", width);
        staff.press(staff.page().locator("tr").filter(new Locator.FilterOptions().setHasText(bought.number())).locator("form[action$='/attach'] button"));
        assertThat(staff.presses()).isEqualTo(2);
        Await.until("the PIN", SOON, () -> pins(buyer, bought) == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void aRefundIsAskedForDecidedInTwoPressesAndPaidOut(int width) {
        Customer buyer = customer(width == PHONE ? "윤하늘" : "정다은");
        Bought bought = buyer.order("gamefactory-10000");
        assertThat(world.deposit(buyer.name(), bought.total(), 1)).isEqualTo(200);
        Await.until("the PIN", SOON, () -> pins(buyer, bought) == 1);
        Hand customer = screen(buyer, width);
        String refund = asks(customer, bought, width);
        Hand staff = staff(width);
        staff.at("/admin/shop/refunds");
        picture(staff, "refunds", width);
        staff.press("tr[data-href*='" + refund + "'] a");
        picture(staff, "refund", width);
        staff.press("form[action$='/approve'] button[type=submit]");
        assertThat(staff.presses()).isEqualTo(2);
        staff.at("/admin/shop/refunds/" + refund);
        picture(staff, "payout", width);
        staff.page().fill("form[action$='/paid'] [name=reference]", "이체 " + refund);
        staff.press("form[action$='/paid'] button[type=submit]");
        customer.at("/account/refunds/" + refund);
        assertThat(customer.page().locator("main").innerText()).contains("9,600");
        picture(customer, "refund-paid", width);
        customer.at("/account/orders/" + bought.number());
        picture(customer, "order-refunded", width);
        assertThat(pins(buyer, bought)).as("a PIN given back is not shown again").isZero();
    }

    private String asks(Hand customer, Bought bought, int width) {
        Page page = customer.at("/account/orders/" + bought.number());
        page.locator("#refund summary").click();
        page.locator("#refund input[name=pin]").first().check();
        picture(customer, "refund-ask", width);
        page.locator("#refund button[type=submit]").click();
        page.waitForURL(url -> url.contains("/account/refunds/new"));
        page.fill("[name=reason]", "잘못 골랐어요");
        page.selectOption("[name=bank]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("[name=account]", "123-456-7890");
        picture(customer, "refund-form", width);
        page.locator("form[action='/account/refunds'] button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/account/refunds/R[0-9]{8}-.*"));
        picture(customer, "refund-asked", width);
        return URI.create(page.url()).getPath().replaceFirst(".*/", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void aHundredPinsAreLoadedInUnderAMinute(int width) {
        Hand staff = staff(width);
        String lines = IntStream.range(0, 100).mapToObj(i -> "MNYA-%04d-BBBB-%04d".formatted(width, i)).collect(Collectors.joining("\n"));
        long began = System.nanoTime();
        Page page = staff.at("/admin/shop/pins");
        page.selectOption("select[name=product]", page.locator("select[name=product] option").filter(new Locator.FilterOptions().setHasText("시네마패스 30,000원")).first().getAttribute("value"));
        page.fill("textarea[name=text]", lines);
        page.locator("form[action='/admin/shop/pins/preview'] details summary").click();
        page.fill("input[name=pattern]", "MNYA-\\d{4}-[A-Z]{4}-\\d{4}");
        staff.press("form[action='/admin/shop/pins/preview'] button[type=submit]");
        picture(staff, "pins-preview", width);
        staff.press("form[action='/admin/shop/pins'] button[type=submit]");
        assertThat(page.locator("main").innerText()).contains("100");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        assertThat(staff.presses()).isEqualTo(2);
        picture(staff, "pins-loaded", width);
    }

    @Test
    void aLimitRefusesInItsOwnWordsAndIsEditedLive() {
        Customer buyer = customer("강민서");
        Map<String, String> buy = new java.util.HashMap<>(Visitor.hidden(buyer.get("/shop/products/cultureland-30000").body(), "/cart"));
        buy.putAll(Map.of("quantity", "4", "go", "cart"));
        assertThat(buyer.post("/cart", buy).statusCode()).isEqualTo(303);
        Hand customer = screen(buyer, PHONE);
        Hand staff = staff(1280);
        staff.at("/admin/shop/rules");
        staff.press(staff.page().locator("tr").filter(new Locator.FilterOptions().setHasText("young-risky")).locator("a"));
        staff.page().fill("[name=textKo]", "이틀 동안은 {limit}까지만 팔기로 했어요. 지금은 {rest}까지 돼요.");
        saves(staff);
        pays(customer);
        assertThat(customer.page().locator("main .hk-callout.hk-bad").first().innerText()).contains("이틀 동안은 100,000원까지만 팔기로 했어요. 지금은 100,000원까지 돼요.");
        picture(customer, "limit-refused", PHONE);
        staff.at("/admin/shop/rules");
        staff.press(staff.page().locator("tr").filter(new Locator.FilterOptions().setHasText("young-risky")).locator("a"));
        staff.page().fill("[name=most]", "150000");
        saves(staff);
        picture(staff, "rules", 1280);
        pays(customer);
        customer.page().waitForURL(url -> url.contains("/account/orders/"));
        picture(customer, "limit-passed", PHONE);
    }

    private static void saves(Hand staff) {
        staff.press("button[name=go][value=save]");
        if (staff.page().locator("[name=sure]").count() > 0) {
            staff.press("button[name=go][value=save]");
        }
    }

    private static void pays(Hand customer) {
        Page page = customer.at("/checkout");
        page.locator("input[name=method][value=bank]").check(new Locator.CheckOptions().setForce(true));
        page.check("[name=own]");
        page.check("[name=opened]");
        customer.press("#order button[type=submit]");
    }

    @Test
    void theStopsHoldWithinFiveSeconds() {
        Customer visitor = customer("임수아");
        Hand staff = staff(PHONE);
        staff.at("/admin/shop/switches");
        staff.page().selectOption("select[name=name]", new com.microsoft.playwright.options.SelectOption().setLabel("모닝커피"));
        staff.page().locator("form:has(select[name=name]) [name=reason]").fill("공급이 끊겼어요");
        staff.press(staff.page().locator("form:has(select[name=name]) button[type=submit]"));
        Await.until("the brand to be off sale", STOPPED, () -> !visitor.get("/shop/products/morningcoffee-10000").body().contains("value=\"checkout\""));
        picture(staff, "brand-off", PHONE);
        Hand shopper = screen(visitor, PHONE);
        shopper.at("/shop/products/morningcoffee-10000");
        picture(shopper, "brand-off-seen", PHONE);
        staff.press(staff.page().locator("form:has(input[value^='BRAND:']) button[type=submit]"));
        Await.until("the brand to be back", STOPPED, () -> visitor.get("/shop/products/morningcoffee-10000").body().contains("value=\"checkout\""));
        readOnly(staff, visitor, shopper);
    }

    private static void readOnly(Hand staff, Customer visitor, Hand shopper) {
        Map<String, String> buy = new java.util.HashMap<>(Visitor.hidden(visitor.get("/shop/products/google-10000").body(), "/cart"));
        buy.putAll(Map.of("quantity", "1", "go", "cart"));
        staff.page().fill("#r-READ_ONLY", "점검이에요");
        try {
            staff.press("section[aria-labelledby='s-READ_ONLY'] button[type=submit]");
            Await.until("nothing to be changed", STOPPED, () -> visitor.post("/cart", buy).statusCode() == 503);
            picture(staff, "read-only", PHONE);
            shopper.at("/shop/products/google-10000");
            shopper.page().locator("button[value=cart]:visible").first().click();
            shopper.page().waitForSelector("h1", new WaitForSelectorOptions().setTimeout(5_000));
            picture(shopper, "read-only-seen", PHONE);
        } finally {
            staff.at("/admin/shop/switches");
            staff.press("section[aria-labelledby='s-READ_ONLY'] button[type=submit]");
        }
        Await.until("changes to be taken again", STOPPED, () -> visitor.post("/cart", buy).statusCode() == 303);
    }
}
