package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hanok.itests.stage.Market.DEPOSITS;
import static org.hanok.itests.stage.Market.ORDERS;
import static org.hanok.itests.stage.Market.STAFF_ORDERS;
import static org.hanok.itests.stage.Market.each;
import static org.hanok.itests.stage.Market.order;
import static org.hanok.itests.stage.Market.wish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hanok.itests.people.Program;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Market;
import org.hanok.itests.stage.Market.Goods;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What buyers and staff are promised of stock and money, all of it through the doors that programs use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeIT {

    private static final String LAPSE = "update shop.pin set reserved_until = now() - interval '1 minute' where state = 'RESERVED' and product_id = ";
    private static final Duration SOON = Duration.ofSeconds(30);
    @AutoClose
    private Market market;
    private Program staff;

    @BeforeAll
    void open() {
        market = new Market("trade");
        staff = market.staff();
    }

    @Test
    void fortyWhoPayAtOnceForTenCodesGetThemInTheOrderOfTheirMoney() {
        Goods scarce = market.goods(0);
        Set<String> loaded = new HashSet<>(market.upload(scarce, 10));
        List<Program> crowd = IntStream.range(0, 40).mapToObj(i -> market.member()).toList();
        Map<String, Program> orders = new HashMap<>();
        for (Program one : crowd) {
            if (orders.size() % 10 == 0) {
                market.database().run(LAPSE + scarce.id());
            }
            orders.put(order(one, scarce, 1), one);
        }
        payAtOnce(crowd);
        Await.until("all to be paid", SOON, () -> in("DELIVERED", orders).size() + in("WAITING", orders).size() == 40);
        List<String> first = in("DELIVERED", orders);
        assertThat(first).hasSize(10);
        assertThat(market.level(scarce).get("available").asInt()).isZero();
        assertThat(market.level(scarce).get("owed").asInt()).isEqualTo(30);
        Await.until("the alert", SOON, () -> alerts(scarce) > 0);
        loaded.addAll(market.upload(scarce, 30));
        Await.until("all to be shipped", SOON, () -> in("DELIVERED", orders).size() == 40);
        assertThat(alerts(scarce)).as("one shortage, one alert").isEqualTo(1);
        Map<String, JsonNode> later = new HashMap<>();
        orders.keySet().stream().filter(number -> !first.contains(number)).forEach(number -> later.put(number, staff.read(STAFF_ORDERS + "/" + number)));
        assertThat(by("delivered", later)).isEqualTo(by("paid", later));
        assertThat(orders.entrySet().stream().map(one -> code(one.getValue(), one.getKey()))).containsExactlyInAnyOrderElementsOf(loaded);
    }

    private void payAtOnce(List<Program> crowd) {
        ExecutorService bank = Executors.newFixedThreadPool(10);
        List<CompletableFuture<Integer>> answers = crowd.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> market.world().deposit(one.name(), Market.PRICE, 1), bank)).toList();
        assertThat(answers).allMatch(answer -> answer.join() == 200);
        bank.shutdown();
    }

    private List<String> in(String stage, Map<String, Program> orders) {
        return each(staff.read(STAFF_ORDERS + "?limit=100&stage=" + stage).get("orders")).stream()
                .map(one -> one.get("number").asText()).filter(orders::containsKey).toList();
    }

    private long alerts(Goods voucher) {
        String link = "(?s).*주문이 기다려요.*/admin/shop/pins\\?product=" + voucher.id() + "\\D.*";
        return each(market.world().chat()).stream().filter(said -> said.toString().matches(link)).count();
    }

    private static List<String> by(String moment, Map<String, JsonNode> orders) {
        return orders.keySet().stream().sorted(Comparator.comparing(number -> Instant.parse(orders.get(number).get(moment).asText()))).toList();
    }

    /** The one code of an order, opened. */
    private static String code(Program who, String order) {
        String pin = who.read(ORDERS + "/" + order).at("/lines/0/pins/0/id").asText();
        return who.done("POST", ORDERS + "/" + order + "/pins/" + pin + "/reveal", "").get("code").asText();
    }

    @Test
    void moneyThatComesHoursAfterItsTimeWaitsWithTheExpiredOrderSuggestedAndOpensItAgain() {
        Program late = market.member();
        String order = order(late, market.goods(1), 1);
        market.database().run("update shop.orders set expires_at = now() - interval '3 hours' where number = '" + order + "'");
        market.database().run("update payment.charge set until_at = now() - interval '3 hours' where subject_id = '" + order + "'");
        market.run("org.hanok.shop.ExpireOrders");
        market.until(order, "EXPIRED");
        assertThat(late.read(ORDERS + "/" + order).get("order").asText()).as("its buyer still has it").isEqualTo("EXPIRED");
        market.world().deposit(late.name(), Market.PRICE, 1);
        JsonNode found = market.unmatched(late.name());
        assertThat(found.at("/deposit/reason").asText()).isEqualTo("LATE");
        assertThat(found.at("/suggestions/0/subject/id").asText()).isEqualTo(order);
        assertThat(market.stage(order)).isEqualTo("EXPIRED");
        attach(found, 0);
        market.until(order, "DELIVERED");
        assertThat(late.read(ORDERS + "/" + order).at("/lines/0/pins")).hasSize(1);
    }

    @Test
    void moneyForACancelledOrderWaitsForStaffAndGoesBack() {
        Goods goods = market.goods(1);
        Program fickle = market.member();
        String order = order(fickle, goods, 1);
        assertThat(fickle.done("POST", ORDERS + "/" + order + "/cancel", "").get("stage").asText()).isEqualTo("CANCELLED");
        assertThat(fickle.send("POST", ORDERS + "/" + order + "/cancel", "").statusCode()).as("once").isEqualTo(422);
        assertThat(market.level(goods).get("available").asInt()).isEqualTo(1);
        String givenUp = "select code from payment.charge where state = 'CANCELLED' and subject_id = '" + order + "'";
        Await.until("its charge to be given up", SOON, () -> !market.database().column(givenUp).isEmpty());
        market.world().deposit(fickle.name(), Market.PRICE, 1);
        JsonNode found = market.unmatched(fickle.name());
        assertThat(found.at("/deposit/reason").asText()).isEqualTo("GIVEN_UP");
        assertThat(found.at("/suggestions/0/subject/id").asText()).isEqualTo(order);
        String back = DEPOSITS + "/" + found.at("/deposit/id").asText() + "/return";
        assertThat(staff.done("POST", back, "{\"note\":\"이체로 돌려줬어요\"}").at("/deposit/reason").asText()).isEqualTo("SENT_BACK");
        assertThat(market.stage(order)).isEqualTo("CANCELLED");
    }

    @Test
    void neitherOfTwoNamesakesIsGivenTheMoneyOfTheOther() {
        Goods goods = market.goods(2);
        Program one = market.member("제갈쌍둥");
        Program other = market.member("제갈쌍둥");
        String first = order(one, goods, 1);
        String second = order(other, goods, 1);
        market.world().deposit(one.name(), Market.PRICE, 1);
        JsonNode found = market.unmatched(one.name());
        assertThat(found.at("/deposit/reason").asText()).isEqualTo("SHARED_NAME");
        assertThat(each(found.get("suggestions")).stream().map(suggestion -> suggestion.at("/subject/id").asText()).limit(2))
                .containsExactlyInAnyOrder(first, second);
        assertThat(List.of(market.stage(first), market.stage(second))).containsOnly("UNPAID");
        String link = "/admin/payment/deposits/" + found.at("/deposit/id").asText();
        Await.until("the alert with its link", SOON, () -> market.world().chat().toString().contains(link));
        attach(found, found.at("/suggestions/0/subject/id").asText().equals(first) ? 0 : 1);
        market.until(first, "DELIVERED");
        assertThat(market.stage(second)).isEqualTo("UNPAID");
    }

    private void attach(JsonNode found, int suggestion) {
        String charge = found.at("/suggestions/" + suggestion + "/charge").asText();
        staff.done("POST", DEPOSITS + "/" + found.at("/deposit/id").asText() + "/attach", "{\"charge\":\"" + charge + "\"}");
    }

    @Test
    void goodsAreSoldOutWithTheirLastCodeAndBackWithTheNext() {
        Goods goods = market.goods(2);
        Program buyer = market.member();
        Program next = market.member();
        assertThat(market.onSale(goods)).isTrue();
        String order = order(buyer, goods, 2);
        assertThat(market.onSale(goods)).as("the last ones are held").isFalse();
        assertThat(next.refused("POST", ORDERS, wish(goods, 1))).contains("품절");
        buyer.done("POST", ORDERS + "/" + order + "/cancel", "");
        assertThat(market.onSale(goods)).as("let go").isTrue();
        market.bought(buyer, goods, 2);
        assertThat(market.onSale(goods)).isFalse();
        market.upload(goods, 1);
        assertThat(market.onSale(goods)).as("after an upload").isTrue();
        market.bought(next, goods, 1);
        JsonNode level = market.level(goods);
        assertThat(List.of(level.get("available").asInt(), level.get("reserved").asInt(), level.get("delivered").asInt())).containsExactly(0, 0, 3);
    }

    @Test
    void nobodyElseFindsAnOrder() {
        Program owner = market.member();
        String order = market.bought(owner, market.goods(1), 1);
        JsonNode pin = owner.read(ORDERS + "/" + order).at("/lines/0/pins/0");
        String reveal = ORDERS + "/" + order + "/pins/" + pin.get("id").asText() + "/reveal";
        Program stranger = market.member();
        for (String page : List.of("/account/orders/" + order, ORDERS + "/" + order, ORDERS + "/" + order + "/progress")) {
            assertThat(owner.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
        }
        for (String deed : List.of(ORDERS + "/" + order + "/cancel", reveal)) {
            assertThat(stranger.send("POST", deed, "").statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(stranger.get(STAFF_ORDERS + "/" + order).statusCode()).isIn(403, 404);
        String records = "select r.member_id::text from shop.reveal r where r.pin_id = " + pin.get("id").asText();
        assertThat(market.database().column(records)).isEmpty();
        String code = owner.done("POST", reveal, "").get("code").asText();
        assertThat(code).endsWith(pin.get("tail").asText());
        assertThat(owner.get("/account/orders/" + order).body()).doesNotContain(code);
        Await.until("the record of the look", SOON, () -> market.database().column(records).size() == 1);
    }
}
