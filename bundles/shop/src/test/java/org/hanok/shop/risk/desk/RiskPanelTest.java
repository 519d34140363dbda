package org.hanok.shop.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hanok.api.Ref;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.PastOrders;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.RuleRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see beside an order, and what a buyer sees before one. */
class RiskPanelTest {

    private Database database;
    private RuleOffice office;
    private PastOrders past;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("update shop.brand set risky = true where id = 1");
        database.run("insert into shop.risk_class (name, label_ko, label_en) values ('risky', '위험 브랜드', 'risky brands')");
        office = new RuleOffice(database);
        past = new PastOrders(database);
    }

    private List<RiskPanel.Fact> facts(String order) {
        return office.panel.show(RuleOffice.about(order)).map(View::model).map(model -> (List<?>) model.get("facts")).orElseThrow().stream()
                .map(RiskPanel.Fact.class::cast).toList();
    }

    private String fact(String order, String key) {
        String label = office.paper.get(Locale.KOREAN, "shop.risk.panel." + key);
        return facts(order).stream().filter(fact -> fact.label().equals(label)).findFirst().orElseThrow().value();
    }

    private String sql(String select) {
        Object value = database.tx().read(() -> database.em().createNativeQuery(select).getSingleResult());
        return value instanceof Number number ? NumberFormat.getIntegerInstance(Locale.ROOT).format(number.longValue()) : value.toString();
    }

    /** Whatever was ordered and paid: the panel says what plain SQL says. */
    @Test
    void itsNumbersEqualIndependentSql() {
        Random random = new Random(5);
        String number = "";
        for (int i = 0; i < 60; i++) {
            String at = "now() - interval '" + random.nextInt(60 * 24) + " hours'";
            String address = random.nextBoolean() ? "192.0.2.1" : "192.0.2.2";
            number = past.add(7 + random.nextInt(3), 1 + random.nextInt(2), 1_000L * (1 + random.nextInt(90)), at, random.nextInt(4) == 0 ? "null" : at, address);
        }
        String member = sql("select member_id from shop.orders where number = '" + number + "'");
        String paid = " from shop.orders where payment_state <> 'UNPAID' and member_id = " + member;

        assertThat(fact(number, "day")).isEqualTo(sql("select coalesce(sum(face_total), 0)" + paid + " and paid_at > now() - interval '1 day'") + " KRW");
        assertThat(fact(number, "month")).isEqualTo(sql("select coalesce(sum(face_total), 0)" + paid + " and paid_at > now() - interval '30 days'") + " KRW");
        assertThat(fact(number, "most")).isEqualTo(sql("select coalesce(max(total), 0)" + paid) + " KRW");
        assertThat(fact(number, "orders")).isEqualTo(sql("select count(*)" + paid));
        assertThat(fact(number, "open")).isEqualTo(sql("select count(*) from shop.orders where payment_state = 'UNPAID' and order_state = 'PLACED' and expires_at > now()"
                + " and member_id = " + member));
        assertThat(fact(number, "neighbours")).isEqualTo(sql("select count(distinct member_id) from shop.orders where member_id <> " + member
                + " and placed_at > now() - interval '7 days' and address = (select address from shop.orders where number = '" + number + "')"));
    }

    @Test
    void showsBothJudgementsWithReasonsAndWhatIsKnown() {
        RuleRow.add(database, "note", 10, "ruling, phase, measure, most, window_hours", "'HOLD', 'BOTH', 'AMOUNT', 9000, 24");
        RuleRow.add(database, "quiet", 20, "ruling, phase, measure", "'HOLD', 'PAYMENT', 'ALWAYS'");
        database.run("update shop.risk_rule set mode = 'SHADOW' where name = 'quiet'");
        office.room.know(new Member(7, "kim", "k@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY, Instant.now().minus(40, ChronoUnit.DAYS)));
        String number = database.tx().call(() -> {
            office.room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 10_000, 1));
            return past.placedNow(7, 1, 10_000);
        });
        office.room.risk.atPayment(RiskRoom.purchase(7, 1, 1, 10_000, 1), new Ref("shop.order", number));

        String page = office.print(office.panel.show(RuleOffice.about(number)).orElseThrow());

        assertThat(page).contains("주문할 때", "결제 뒤", "note", "note 9,000 KRW 0 KRW 9,000 KRW 10,000 KRW 24시간", "quiet", "기록만", "휴대전화", "40일 전", "알 수 없음")
                .doesNotContain("$t", "$judgement", "$fact", "걸린 규칙이 없어요");
        assertThat(office.api.judgements(number)).hasSize(2);
        assertThat(office.print(office.panel.show(RuleOffice.about(past.paid(8, 1, 1, "now()"))).orElseThrow())).contains("이 주문은 판단한 기록이 없어요.");
        assertThat(office.panel.show(RuleOffice.staff(Locale.KOREAN))).isEmpty();
        assertThat(office.panel.show(RuleOffice.about("20260101-NNNNNN"))).isEmpty();
    }

    @Test
    void isRedBeyondALimitOnly() {
        RuleRow.add(database, "day", 10, "ruling, phase, measure, most, window_hours", "'HOLD', 'PAYMENT', 'AMOUNT', 50000, 24");
        String number = past.paid(7, 1, 50_000, "now() - interval '1 hour'");
        assertThat(fact(number, "day")).isEqualTo("50,000 KRW / 50,000 KRW");
        assertThat(facts(number)).filteredOn(RiskPanel.Fact::over).isEmpty();

        past.paid(7, 2, 1, "now() - interval '1 hour'");
        past.paid(8, 2, 1, "now() - interval '1 hour'");
        assertThat(facts(number)).filteredOn(RiskPanel.Fact::over).extracting(RiskPanel.Fact::value).containsExactly("50,001 KRW / 50,000 KRW", "1");
    }

    @Test
    void theCheckoutSaysWhatIsLeft() {
        assertThat(office.rest.show(Desk.buyer(7))).isEmpty();
        RuleRow.add(database, "day", 10, "ruling, phase, measure, most, window_hours, brand_class", "'REFUSE', 'CHECKOUT', 'AMOUNT', 50000, 24, 'risky'");
        RuleRow.add(database, "all", 20, "ruling, phase, measure, most, window_hours", "'REFUSE', 'CHECKOUT', 'AMOUNT', 900000, 720");
        past.paid(7, 1, 20_000, "now() - interval '1 hour'");

        View notice = office.rest.show(Desk.buyer(7)).orElseThrow();

        assertThat(notice.model().get("lines")).asInstanceOf(InstanceOfAssertFactories.list(String.class)).containsExactly("위험 브랜드: 24시간 동안 30,000 KRW 더",
                "모든 브랜드: 30일 동안 880,000 KRW 더");
        assertThat(office.print(notice)).contains("지금 살 수 있는 금액", "30,000 KRW 더");
        assertThat(office.rest.show(RuleOffice.staff(Locale.KOREAN))).as("without proof of identity").isEmpty();
        assertThat(office.rest.show(org.hanok.shop.Visits.stranger("v"))).isEmpty();
    }
}
