package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hanok.itests.stage.Market.ORDERS;
import static org.hanok.itests.stage.Market.each;
import static org.hanok.itests.stage.Market.order;
import static org.hanok.itests.stage.Market.pins;
import static org.hanok.itests.stage.Market.wish;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.itests.people.Program;
import org.hanok.itests.people.Visitor;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Market;
import org.hanok.itests.stage.Market.Goods;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What staff can decide, and that it holds at once: stops, refunds, limits, customers, blocks; all of it through the doors that programs use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration STOPPED = Duration.ofSeconds(5);
    private static final String SWITCHES = "/api/admin/v1/switches/";
    private static final String REFUNDS = "/api/shop/v1/refunds";
    private static final String STAFF_REFUNDS = "/api/admin/v1/refunds/";
    private static final String RULES = "/api/admin/v1/risk/rules";
    private static final String CUSTOMERS = "/api/admin/v1/customers";
    private static final String BLOCKS = "/api/admin/v1/blocks";
    private static final String CAP = """
            {"id":%d,"name":"itests-cap","position":1,"mode":"%s","ruling":"REFUSE","phase":"CHECKOUT","measure":"AMOUNT","most":%d,"windowHours":0,
            "textKo":"{limit}까지만 팔아요. 지금은 {rest}까지 돼요.","textEn":"No more than {limit}."}""";
    private static final String LIST = """
            kind,value,reason,until
            EMAIL,%s,사기,
            EMAIL,@blocked.example,일회용 주소,
            ADDRESS,10.66.0.0/16,공격,
            COUNTRY,T1,토르,
            PLANET,Mars,모름,
            """;
    @AutoClose
    private Market market;
    private Program staff;

    @BeforeAll
    void open() {
        market = new Market("desk");
        staff = market.staff();
    }

    @Test
    void theStopsOfSignUpNewBuyersAndRefundsHoldWithinSecondsAndSayWhy() {
        Goods goods = market.goods(4);
        Program known = market.member();
        String order = market.bought(known, goods, 1);
        Program fresh = market.member();
        Visitor newcomer = new Visitor(market.site());
        on("NO_SIGN_UP");
        Await.until("nobody to sign up", STOPPED, () -> !newcomer.get("/account/register").body().contains("name=\"password\""));
        assertThat(register(newcomer, "stopped@example.com")).isEqualTo(422);
        off("NO_SIGN_UP");
        Await.until("sign-up to be open", STOPPED, () -> newcomer.get("/account/register").body().contains("name=\"password\""));
        on("NO_NEW_BUYERS");
        Await.until("new buyers to be refused", STOPPED, () -> fresh.send("POST", ORDERS, wish(goods, 1)).statusCode() == 422);
        assertThat(fresh.refused("POST", ORDERS, wish(goods, 1))).contains("처음 사는 분");
        order(known, goods, 1);
        off("NO_NEW_BUYERS");
        Await.until("new buyers to be welcome", STOPPED, () -> fresh.send("POST", ORDERS, wish(goods, 1)).statusCode() == 201);
        on("NO_REFUNDS");
        String back = refund(order, known, pins(known, order));
        Await.until("refunds to be stopped", STOPPED, () -> known.send("POST", REFUNDS, back).statusCode() == 422);
        assertThat(known.refused("POST", REFUNDS, back)).contains("환불 신청을 멈췄어요");
        off("NO_REFUNDS");
        Await.until("refunds to be taken", STOPPED, () -> known.send("POST", REFUNDS, back).statusCode() == 201);
    }

    private void on(String name) {
        assertThat(staff.done("PUT", SWITCHES + name, "{\"reason\":\"점검이에요\"}").toString()).contains(name);
    }

    private void off(String name) {
        assertThat(staff.done("DELETE", SWITCHES + name, "").toString()).doesNotContain(name);
    }

    private static int register(Visitor newcomer, String email) {
        Map<String, String> form = new HashMap<>(Map.of("email", email, "name", "새사람", "password", LiveSite.ADMIN_PASSWORD));
        List.of("terms", "privacy", "realName").forEach(consent -> form.put(consent, "true"));
        return newcomer.post("/account/register", form).statusCode();
    }

    private static String refund(String order, Program who, List<String> pins) {
        return "{\"order\":\"%s\",\"pins\":[%s],\"reason\":\"잘못 샀어요\",\"bank\":\"004\",\"account\":\"123-456-7890\",\"holder\":\"%s\"}"
                .formatted(order, String.join(",", pins), who.name());
    }

    @Test
    void codesAreAskedBackOneByOneOnceAndByTheirOwnerThenTurnedDownOrTaken() {
        Goods goods = market.goods(6);
        Program buyer = market.member();
        String order = market.bought(buyer, goods, 5);
        Program other = market.member();
        String foreign = pins(other, market.bought(other, goods, 1)).get(0);
        List<String> mine = pins(buyer, order);
        assertThat(buyer.refused("POST", REFUNDS, refund(order, buyer, List.of(mine.get(0), foreign)))).contains("이 주문의 것이 아니거나");
        String two = refund(order, buyer, mine.subList(0, 2));
        JsonNode asked = buyer.done("POST", REFUNDS, two);
        assertThat(asked.at("/amount/amount").asLong()).isEqualTo(2 * Market.PRICE);
        assertThat(buyer.refused("POST", REFUNDS, two)).contains("이미 환불을 신청한 것이 있어요");
        assertThat(pins(buyer, order)).isEqualTo(mine.subList(2, 5));
        assertThat(market.level(goods).get("quarantined").asInt()).isEqualTo(2);
        assertThat(market.onSale(goods)).as("what is asked back is not sold").isFalse();
        Await.until("staff to be told", SOON, () -> market.world().chat().toString().contains(asked.get("number").asText()));
        staff.done("POST", STAFF_REFUNDS + asked.get("number").asText() + "/reject", "{\"reason\":\"이미 쓴 PIN이에요\"}");
        assertThat(pins(buyer, order)).as("all are visible again").isEqualTo(mine);
        assertThat(market.level(goods).get("delivered").asInt()).isEqualTo(6);
        taken(buyer, buyer.done("POST", REFUNDS, two).get("number").asText(), goods, mine.get(0));
        assertThat(pins(buyer, order)).isEqualTo(mine.subList(2, 5));
    }

    private void taken(Program buyer, String number, Goods goods, String resold) {
        staff.done("POST", STAFF_REFUNDS + number + "/approve", "{\"resell\":[" + resold + "]}");
        assertThat(staff.send("POST", STAFF_REFUNDS + number + "/reject", "{\"reason\":\"늦었어요\"}").statusCode()).as("decided once").isEqualTo(422);
        Await.until("the transfer to be due", SOON, () -> buyer.read(REFUNDS + "/" + number).get("state").asText().equals("BY_HAND"));
        JsonNode paid = staff.done("POST", STAFF_REFUNDS + number + "/payout", "{\"account\":\"kb\",\"reference\":\"이체 " + number + "\"}");
        assertThat(paid.get("state").asText()).isEqualTo("PAID");
        JsonNode level = market.level(goods);
        assertThat(List.of(level.get("available").asInt(), level.get("dead").asInt(), level.get("delivered").asInt())).containsExactly(1, 1, 4);
        assertThat(market.onSale(goods)).isTrue();
        assertThat(market.database().column("select entry_id from payment.ledger_posting group by entry_id, currency having sum(amount) <> 0")).isEmpty();
        Await.until("the buyer to be told", SOON, () -> market.world().mails(market.email(buyer)).toString().contains(number));
    }

    @Test
    void aLimitIsTriedOnThePastHoldsAtOnceAndIsLiftedForOneCustomerOnly() {
        Goods goods = market.goods(9);
        Program before = market.member();
        String past = order(before, goods, 4);
        JsonNode tried = staff.done("POST", RULES + "/simulate", "{\"last\":100,\"rule\":" + CAP.formatted(0, "ON", 3_000) + "}");
        assertThat(each(tried.get("differences")).stream().filter(one -> one.get("order").asText().equals(past))
                .map(one -> one.get("to").asText())).containsExactly("REFUSE");
        assertThat(staff.read(RULES).toString()).as("trying keeps nothing").doesNotContain("itests-cap");
        Program buyer = market.member();
        long rule = staff.done("POST", RULES, CAP.formatted(0, "ON", 3_000)).get("id").asLong();
        try {
            assertThat(buyer.refused("POST", ORDERS, wish(goods, 4))).contains("3,000원까지만 팔아요. 지금은 3,000원까지 돼요.");
            allowedOnce(buyer, goods);
            Program next = market.member();
            assertThat(next.send("POST", ORDERS, wish(goods, 4)).statusCode()).isEqualTo(422);
            staff.done("PUT", RULES + "/" + rule, CAP.formatted(rule, "ON", 5_000));
            assertThat(market.level(goods).get("available").asInt()).isEqualTo(1);
            market.upload(goods, 3);
            order(next, goods, 4);
        } finally {
            staff.done("PUT", RULES + "/" + rule, CAP.formatted(rule, "OFF", 5_000));
        }
        assertThat(staff.get("/admin/shop/rules/history").body()).contains("3000", "5000").containsPattern("itests-cap[^<]*</b> <span>Admin</span>");
    }

    /** And the customer's page shows all of it. */
    private void allowedOnce(Program buyer, Goods goods) {
        String customer = CUSTOMERS + "/" + staff.read(CUSTOMERS + "?q=" + market.email(buyer)).at("/customers/0/member").asText();
        JsonNode allowed = staff.done("POST", customer + "/overrides", "{\"once\":true,\"reason\":\"단골이에요\"}");
        assertThat(allowed.at("/overrides/0/active").asBoolean()).isTrue();
        staff.done("PUT", customer + "/memo", "{\"text\":\"전화로 이야기했어요\"}");
        String order = market.bought(buyer, goods, 4);
        JsonNode card = staff.read(customer);
        assertThat(card.at("/overrides/0/order").asText()).isEqualTo(order);
        assertThat(card.at("/overrides/0/active").asBoolean()).as("used up").isFalse();
        assertThat(card.at("/orders/0/number").asText()).isEqualTo(order);
        assertThat(card.at("/customer/trust/total").asLong()).isEqualTo(4 * Market.PRICE);
        assertThat(card.at("/memo").asText()).isEqualTo("전화로 이야기했어요");
        assertThat(buyer.send("POST", ORDERS, wish(goods, 4)).statusCode()).as("once").isEqualTo(422);
        assertThat(staff.get(customer.replace("/api/admin/v1/", "/admin/shop/")).body())
                .contains(order, "전화로 이야기했어요", "단골이에요", buyer.name());
        assertThat(buyer.get(customer).statusCode()).as("not the customer's own door").isIn(403, 404);
    }

    @Test
    void whomABlockNamesIsStoppedAtEveryDoorUntilItEnds() {
        Goods goods = market.goods(2);
        Program known = market.member();
        Program roaming = market.member();
        String other = market.email(roaming);
        String list = LIST.formatted(market.email(known));
        assertThat(staff.unsafe("POST", BLOCKS + "/import", "text/csv", BodyPublishers.ofString(list)).body()).contains("\"added\":4").contains("\"line\":6");
        Visitor newcomer = new Visitor(market.site());
        newcomer.get("/account/register");
        assertThat(register(newcomer, "a@mail.blocked.example")).isEqualTo(422);
        assertThat(register(newcomer, "a@free.example")).isEqualTo(200);
        assertThat(market.signIn(market.email(known))).isNotEqualTo(303);
        assertThat(known.send("POST", ORDERS, wish(goods, 1)).statusCode()).as("signed out").isEqualTo(401);
        roaming.move("10.66.7.7");
        assertThat(roaming.refused("POST", ORDERS, wish(goods, 1))).contains("주문을 받을 수 없어요");
        assertThat(market.signIn(other, "X-Forwarded-For", "10.66.7.7")).isNotEqualTo(303);
        assertThat(market.signIn(other, "X-Forwarded-For", "10.67.7.7", "CF-IPCountry", "T1")).isNotEqualTo(303);
        assertThat(market.signIn(other, "X-Forwarded-For", "10.67.7.7")).isEqualTo(303);
        List<JsonNode> blocks = each(staff.read(BLOCKS).get("blocks"));
        assertThat(blocks).hasSize(4).allMatch(block -> block.get("hits").asInt() > 0);
        blocks.forEach(block -> assertThat(staff.done("DELETE", BLOCKS + "/" + block.get("id").asText(), "").get("live").asBoolean()).isFalse());
        assertThat(market.signIn(other, "X-Forwarded-For", "10.66.7.7")).isEqualTo(303);
        order(roaming, goods, 1);
        assertThat(market.signIn(market.email(known))).isEqualTo(303);
        endsByItself(newcomer);
    }

    private void endsByItself(Visitor newcomer) {
        String soon = Instant.now().plusSeconds(3).toString();
        JsonNode brief = staff.done("POST", BLOCKS, "{\"kind\":\"EMAIL\",\"value\":\"@soon.example\",\"reason\":\"잠깐\",\"until\":\"" + soon + "\"}");
        assertThat(brief.get("live").asBoolean()).isTrue();
        Await.until("it to end by itself", SOON, () -> !staff.read(BLOCKS + "/" + brief.get("id").asText()).get("live").asBoolean());
        assertThat(register(newcomer, "a@soon.example")).isEqualTo(200);
    }
}
