package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hanok.itests.stage.Access;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Browser;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, end to end, in a browser: a customer buys, the bank tells, PINs arrive, the operator works, a plugin comes and goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    private static final String SEARCH = "/search?q=%EC%B2%98%EC%9D%8C";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "김하늘";
    private static final String EMAIL = "sky@example.com";
    private static final String PASSWORD = "long-enough-to-keep";
    /** From the bank's notice until PINs and mail are there. */
    private static final Duration PROMISED = Duration.ofSeconds(5);
    @AutoClose
    private LiveSite site;
    @AutoClose
    private Browser browser;
    private Page customer;
    private Page operator;
    private String order;

    @BeforeAll
    void open() {
        site = new LiveSite("journey").start();
        browser = new Browser();
        customer = browser.visitor(site.url(), "ko-KR", 1280);
        operator = browser.visitor(site.url(), "ko-KR", 1280);
    }

    private String simulator(String name) {
        return ((Map<?, ?>) site.simulators().addresses().get(name)).get("url").toString();
    }

    private static JsonNode call(String method, String url, String body) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode mails(String to) {
        return call("GET", simulator("mail") + "/__sim/mail?to=" + to, "");
    }

    private String linkFromMail(String path) {
        Pattern link = Pattern.compile(Pattern.quote(site.url() + path) + "[^\\s\"<]*");
        Matcher[] found = new Matcher[1];
        Await.until("a mail with a link to " + path, Duration.ofSeconds(30), () -> {
            found[0] = link.matcher(mails(EMAIL).toString());
            return found[0].find();
        });
        return found[0].group().replace("&amp;", "&").replaceAll("\\\\.*", "");
    }

    private long deliveryMails() {
        return StreamSupport.stream(mails(EMAIL).spliterator(), false)
                .filter(mail -> mail.get("subject").asText().equals("PIN이 도착했어요") && mail.get("text").asText().contains(order)).count();
    }

    /** A picture of a page that nobody is kept out of. */
    private static void picture(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Access.troubles(page)).as(name).isEmpty();
    }

    @Test
    @Order(1)
    void theHomePageShowsACatalogue() {
        customer.navigate("/");
        assertThat(customer.locator(".hk-product").count()).isGreaterThanOrEqualTo(8);
        picture(customer, "01-home-ko-1280");
        Page phone = browser.visitor(site.url(), "en-US", 390);
        phone.navigate("/");
        picture(phone, "01-home-en-390");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.context().close();
    }

    @Test
    @Order(2)
    void aCustomerRegistersAndConfirms() {
        customer.navigate("/account/register");
        customer.fill("[name=email]", EMAIL);
        customer.fill("[name=name]", NAME);
        customer.fill("[name=password]", PASSWORD);
        for (String consent : new String[] {"terms", "privacy", "realName"}) {
            customer.check("[name=" + consent + "]");
        }
        picture(customer, "02-register");
        customer.locator("main form button[type=submit]").first().click();
        customer.navigate(linkFromMail("/account/confirm"));
        customer.fill("[name=password]", PASSWORD);
        customer.locator("main form button[type=submit]").first().click();
        customer.navigate("/account");
        assertThat(customer.locator("main").innerText()).contains(NAME);
        picture(customer, "02-account");
    }

    @Test
    @Order(3)
    void theCustomerProvesWhoTheyAre() {
        customer.navigate("/account/verification");
        customer.locator("main form button[type=submit]").first().click();
        customer.waitForURL(url -> url.startsWith(simulator("identity")));
        customer.getByText(NAME).first().click();
        customer.waitForURL(url -> url.startsWith(site.url()));
        customer.navigate("/account/verification");
        assertThat(customer.locator(".hk-callout.hk-good").count()).isPositive();
        picture(customer, "03-verified");
    }

    @Test
    @Order(4)
    void twoProductsAreOrderedByTransfer() {
        customer.navigate("/shop");
        for (String product : new String[] {"/shop/products/google-10000", "/shop/products/eggmoney-10000"}) {
            customer.navigate(product);
            if (product.contains("google")) {
                picture(customer, "04-product");
            }
            customer.locator("#buy button[name=go][value=cart]").click();
        }
        customer.navigate("/cart");
        assertThat(customer.locator("main .hk-lines li").count()).isEqualTo(2);
        picture(customer, "04-cart");
        customer.navigate("/checkout");
        customer.locator("input[name=method][value=bank]").check(new Locator.CheckOptions().setForce(true));
        for (String consent : new String[] {"own", "opened"}) {
            if (customer.locator("[name=" + consent + "]").count() > 0) {
                customer.check("[name=" + consent + "]");
            }
        }
        picture(customer, "04-checkout");
        customer.locator("#order button[type=submit]").click();
        customer.waitForURL(url -> url.contains("/account/orders/"));
        order = customer.url().replaceFirst(".*/account/orders/", "").replaceFirst("[?#].*", "");
        assertThat(customer.locator(".hk-deposit").innerText()).contains("19,300");
        assertThat(customer.locator("[role=timer]").count()).isPositive();
        picture(customer, "04-order-unpaid");
    }

    @Test
    @Order(5)
    void theDepositBringsThePinsOnceOnly() {
        String notice = "{\"account\":\"kb\",\"name\":\"" + NAME + "\",\"amount\":19300,\"format\":\"multipart\",\"received\":\""
                + OffsetDateTime.now(ZoneOffset.ofHours(9)).truncatedTo(ChronoUnit.SECONDS) + "\",\"balance\":5019300}";
        assertThat(call("POST", simulator("bank") + "/__sim/deposit", notice).at("/sent/0/status").asInt()).isEqualTo(200);
        long told = System.nanoTime();
        customer.waitForSelector(".hk-pins li:nth-child(1)", new Page.WaitForSelectorOptions().setTimeout(PROMISED.toMillis()));
        Await.until("the delivery mail", PROMISED.minusNanos(System.nanoTime() - told), () -> deliveryMails() == 1);
        for (String format : new String[] {"form", "json", "multipart"}) {
            call("POST", simulator("bank") + "/__sim/deposit", notice.replace("multipart", format));
        }
        customer.reload();
        assertThat(customer.locator(".hk-pins li").count()).isEqualTo(2);
        assertThat(customer.locator(".hk-pins").first().innerText()).contains("••");
        assertThat(deliveryMails()).isEqualTo(1);
        picture(customer, "05-order-masked");
        customer.locator(".hk-pins li").first().locator("button").first().click();
        Await.until("the clear PIN", Duration.ofSeconds(10), () -> customer.locator(".hk-pins li").first().innerText().matches("(?s).*[A-Z0-9]{4}.*"));
        picture(customer, "05-order-revealed");
    }

    @Test
    @Order(6)
    void theOperatorSeesTheOrderAndTheDeposit() {
        operator.navigate("/account/login?next=/admin");
        operator.fill("[name=email]", "admin@localhost");
        operator.fill("[name=password]", LiveSite.ADMIN_PASSWORD);
        operator.locator("main form button[type=submit]").first().click();
        operator.waitForURL(url -> url.endsWith("/admin"));
        picture(operator, "06-admin-dashboard");
        operator.navigate("/admin/shop/orders");
        operator.navigate("/admin/shop/orders/" + order);
        assertThat(operator.locator("main, body").first().innerText()).contains(order);
        picture(operator, "06-admin-order");
        operator.navigate("/admin/payment/deposit");
        assertThat(operator.locator("table").first().locator("tbody tr").count()).isEqualTo(1);
        picture(operator, "06-admin-deposits");
    }

    @Test
    @Order(7)
    void aHundredPinsAndAPriceAreOnTheSiteAtOnce() {
        operator.navigate("/admin/shop/pins");
        String value = operator.locator("select[name=product] option").filter(new Locator.FilterOptions().setHasText("구글 기프트카드 10,000원")).first().getAttribute("value");
        operator.selectOption("select[name=product]", value);
        operator.fill("textarea[name=text]", IntStream.range(0, 100).mapToObj(i -> "ITST-0000-AAAA-%04d".formatted(i)).collect(Collectors.joining("\n")));
        operator.locator("form[action='/admin/shop/pins/preview'] details summary").click();
        operator.fill("input[name=pattern]", "ITST-\\d{4}-[A-Z]{4}-\\d{4}");
        operator.locator("form[action='/admin/shop/pins/preview'] button[type=submit]").click();
        picture(operator, "07-pins-preview");
        operator.locator("form[action='/admin/shop/pins'] button[type=submit]").click();
        Await.until("the hundred PINs to be loaded", Duration.ofSeconds(20), () -> operator.locator("main, body").first().innerText().contains("100"));
        picture(operator, "07-pins-loaded");
        operator.navigate("/admin/shop/product?q=google-10000");
        operator.locator("table tbody a").first().click();
        operator.fill("input[name=price]", "9400");
        operator.locator("form.hk-form button[type=submit]").first().click();
        customer.navigate("/shop/products/google-10000");
        assertThat(customer.locator(".hk-buy-panel").innerText()).contains("9,400");
        assertThat(site.get("/shop/products/google-10000")).contains("9,400");
    }

    @Test
    @Order(8)
    void aBoardComesAndGoesAndItsPostsStay() {
        assertThat(site.status("/board")).isEqualTo(404);
        install();
        assertThat(site.get("/")).contains("href=\"/board\"");
        customer.navigate("/board/write");
        customer.fill("[name=title]", "처음 올리는 글이에요");
        customer.fill("[name=text]", "게시판이 방금 생겼어요.");
        customer.locator("main form.hk-form button[type=submit]").first().click();
        customer.waitForURL(url -> url.matches(".*/board/[a-z-]+/\\d+.*"));
        String topic = URI.create(customer.url()).getPath();
        picture(customer, "08-board-topic");
        Await.until("the topic to be found", Duration.ofSeconds(90), () -> site.get(SEARCH).contains(topic));
        assertThat(site.get("/")).as("the widget of the home page").contains("href=\"" + topic + "\"");
        assertThat(operator.navigate("/admin/board/topic").status()).isEqualTo(200);
        assertThat(operator.locator("table tbody").innerText()).contains("처음 올리는 글이에요");
        operator.navigate("/admin/plugins/board");
        picture(operator, "08-plugin-plan");
        operator.locator("button.btn-danger:visible").first().click();
        picture(operator, "08-plugin-remove");
        operator.locator("dialog[open] button[type=submit]").first().click();
        done(operator);
        picture(operator, "08-plugin-removed");
        Await.until("the board to be gone", Duration.ofSeconds(30), () -> site.status("/board") == 404);
        assertThat(site.status("/")).isEqualTo(200);
        assertThat(site.get("/")).doesNotContain("href=\"/board\"", topic);
        assertThat(site.get(SEARCH)).doesNotContain(topic);
        assertThat(operator.navigate("/admin/board/topic").status()).isEqualTo(404);
        install();
        assertThat(site.get(topic)).contains("처음 올리는 글이에요");
    }

    private void install() {
        Page page = operator.context().newPage();
        page.navigate("/admin/plugins/board");
        page.locator("form[action='/admin/plugins/board/install'] button[type=submit]").click();
        Await.until("the board", Duration.ofSeconds(30), () -> site.status("/board") == 200);
        done(page);
        page.close();
    }

    /** Until then the page reloads itself, and Chromium may never end picturing or closing a page that is loading. */
    private static void done(Page page) {
        page.waitForSelector("[data-state=done]", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    @Test
    @Order(9)
    void noPageHadAFaultAndTheLogIsClean() throws IOException {
        assertThat(browser.faults()).isEmpty();
        String log = Files.readString(site.home().resolve("data/log/karaf.log"));
        assertThat(log.lines().filter(line -> line.contains("Incident"))).isEmpty();
    }

    /** PINs that were pasted, the password that was typed, the phone and the birthday that the identity company told: they are in no table and in no file the site writes as text. */
    @Test
    @Order(9)
    void nothingThatWasToldInConfidenceLiesInADumpOrALog() throws IOException {
        List<String> secrets = List.of("ITST-0000-AAAA", "ITST0000AAAA", PASSWORD, LiveSite.ADMIN_PASSWORD, "01012340001", "010-1234-0001", "19900314");
        Database database = new Database(site);
        assertThat(database.tablesThatShow(List.of(EMAIL))).as("the search finds what may be there").contains("members.account");
        assertThat(database.column("select count(*) from shop.pin group by batch_id")).as("the pasted PINs are there").contains("100");
        assertThat(database.tablesThatShow(secrets)).isEmpty();
        try (Stream<Path> files = Files.walk(site.home().getParent())) {
            List<Path> written = files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(log|out|err)(\\.\\d+)?|.*/log/.*")).toList();
            assertThat(written).extracting(file -> file.getFileName().toString()).contains("karaf.log", "console.log");
            for (Path file : written) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(secrets);
            }
        }
    }

    @Test
    @Order(10)
    void aSecondStartKeepsEverythingAndStopLeavesNothing() {
        assertThat(site.stop()).isLessThan(Duration.ofSeconds(20));
        assertThat(site.leftovers()).isEmpty();
        site.start();
        customer.navigate("/account/orders/" + order);
        picture(customer, "10-second-start");
        assertThat(customer.locator(".hk-pins li").count()).isEqualTo(2);
    }
}
