package org.hanok.shop.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.PastOrders;
import org.hanok.shop.risk.RuleRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules at their limits: what is believed of an address or a form, how much stands on a page, and whose buttons. */
class RuleEdgesTest {

    private final Visit staff = RuleOffice.staff(Locale.KOREAN);
    private Database database;
    private RuleOffice office;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("insert into shop.risk_class (name, label_ko, label_en) values ('risky', '위험 브랜드', 'risky brands')");
        office = new RuleOffice(database);
    }

    private static Map<String, Object> model(Object page) {
        return new HashMap<>(((View) page).model());
    }

    private Map<String, Object> tried(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("id", "0", "go", "try", "name", "cap", "position", "10", "mode", "ON", "ruling", "REFUSE", "phase",
                "CHECKOUT", "measure", "ALWAYS", "most", "0", "window", "0"));
        fields.putAll(Map.of("stage", "ANY", "textKo", "안 돼요.", "textEn", "No."));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return model(office.pages.save(RuleOffice.form(fields), staff).getEntity());
    }

    private long ruleOf(String name) {
        RuleRow.add(database, name, 10, "ruling, phase, measure, most, window_hours", "'HOLD', 'PAYMENT', 'AMOUNT', 50000, 24");
        return database.tx().read(() -> ((Number) database.em().createNativeQuery("select max(id) from shop.risk_rule").getSingleResult()).longValue());
    }

    private void plugin(String name, String mode, String trouble, String millis) {
        office.pages.plugin(RuleOffice.form(Map.of("name", name, "mode", mode, "trouble", trouble, "millis", millis)), staff);
    }

    @Test
    void aPluginsRuleHasTenMillisecondsToTwoSeconds() {
        plugin("velocity", "ON", "HOLD", "10");
        plugin("velocity", "SHADOW", "IGNORE", "2000");
        assertThat(office.trail.latest(Long.MAX_VALUE, 9)).hasSize(2).allSatisfy(change -> assertThat(change.kind()).isEqualTo(Trail.Kind.PLUGIN));

        for (String[] odd : new String[][] {{"velocity", "ON", "HOLD", "9"}, {"velocity", "ON", "HOLD", "2001"}, {"velocity", "ON", "HOLD", "1e2"},
                {"velocity", "LOUD", "HOLD", "50"}, {"velocity", "ON", "PANIC", "50"}, {"Velocity!", "ON", "HOLD", "50"}}) {
            assertThatThrownBy(() -> plugin(odd[0], odd[1], odd[2], odd[3])).as(String.join(" ", odd)).isInstanceOf(Refused.class)
                    .hasMessage("shop.risk.wrong.plugin");
        }
        assertThat(office.trail.latest(Long.MAX_VALUE, 9)).as("what is refused is not written down").hasSize(2);
    }

    @Test
    void aRuleIsSwitchedByKnownWordsOnly() {
        long id = ruleOf("cap");

        assertThatThrownBy(() -> office.pages.mode(id, RuleOffice.form(Map.of("mode", "LOUD")), staff)).hasMessage("shop.risk.wrong.choice");
        assertThatThrownBy(() -> office.pages.mode(99, RuleOffice.form(Map.of("mode", "ON")), staff)).isInstanceOf(NotFound.class);
        assertThat(office.pages.mode(id, RuleOffice.form(Map.of("mode", "SHADOW")), staff).getLocation()).hasToString("/admin/shop/rules?done=switched");
        assertThat(rows()).extracting(RuleFront.Row::mode).extracting(RuleFront.Mark::tone).containsExactly("info");
        office.pages.mode(id, RuleOffice.form(Map.of("mode", "OFF")), staff);
        assertThat(rows()).extracting(RuleFront.Row::next, RuleFront.Row::off, row -> row.mode().tone()).containsExactly(tuple("ON", true, "plain"));
        office.pages.mode(id, RuleOffice.form(Map.of("mode", "ON")), staff);
        assertThat(rows()).extracting(RuleFront.Row::next, RuleFront.Row::off, row -> row.ruling().tone()).containsExactly(tuple("OFF", false, "warn"));
    }

    private List<RuleFront.Row> rows() {
        return ((List<?>) model(office.pages.list("", staff)).get("rows")).stream().map(RuleFront.Row.class::cast).toList();
    }

    @Test
    void whatWasDoneIsSaidInKnownWordsOnly() {
        assertThat(model(office.pages.list("plugin", staff))).containsEntry("done", office.paper.get(Locale.KOREAN, "shop.risk.done.plugin"));
        assertThat(model(office.pages.list("<x>", staff))).containsEntry("done", "");
        assertThat(model(office.pages.classes("class", staff))).containsEntry("done", office.paper.get(Locale.KOREAN, "shop.risk.done.class"))
                .containsEntry("error", "");
        assertThat(model(office.pages.classes("saved", staff))).containsEntry("done", "");
        assertThat(office.pages.classes("", staff).status()).isEqualTo(200);
    }

    @Test
    void whoMayOnlyLookGetsNoEmptyFormAndNoButtons() {
        Visit reader = Visits.staff("shop.risk");

        assertThat((List<?>) model(office.pages.classes("", staff)).get("classes")).hasSize(2);
        assertThat((List<?>) model(office.pages.classes("", reader)).get("classes")).hasSize(1);
        assertThat(model(office.pages.list("", reader))).containsEntry("edits", false);
        assertThat(model(office.pages.list("", staff))).containsEntry("edits", true);
    }

    @Test
    void theTabOneStandsOnIsMarked() {
        for (View page : List.of(office.pages.list("", staff), office.pages.classes("", staff), office.pages.history(Long.MAX_VALUE, staff))) {
            assertThat((List<?>) model(page).get("tabs")).filteredOn(tab -> ((RuleFront.TabView) tab).current()).hasSize(1);
        }
        assertThat(((List<?>) model(office.pages.history(1, staff)).get("tabs")).stream().map(RuleFront.TabView.class::cast).filter(RuleFront.TabView::current)
                .map(RuleFront.TabView::url)).containsExactly("/admin/shop/rules/history");
    }

    @Test
    void fiftyChangesAreOnAPageAndTheNextBeginsWhereItEnds() {
        for (int i = 0; i < 51; i++) {
            plugin("p" + i, "ON", "HOLD", "50");
        }
        long second = office.trail.latest(Long.MAX_VALUE, 51).get(49).id();

        assertThat((List<?>) model(office.pages.history(Long.MAX_VALUE, staff)).get("changes")).hasSize(50);
        assertThat(model(office.pages.history(Long.MAX_VALUE, staff))).containsEntry("more", "/admin/shop/rules/history?before=" + second);
        assertThat(model(office.pages.history(second + 49, staff))).as("fifty are one page").containsEntry("more", "");
        assertThat((List<?>) model(office.pages.history(second, staff)).get("changes")).hasSize(1);
    }

    @Test
    void aClassIsCalledBySixtyLettersAtMostAndNeverSafe() {
        office.classes.save(new Classes.BrandClass("games", "가".repeat(60), "g".repeat(60), Set.of(3L)), 900);
        for (Classes.BrandClass odd : List.of(new Classes.BrandClass("games", "가".repeat(61), "g", Set.of()), new Classes.BrandClass("games", "가",
                "g".repeat(61), Set.of()),
                new Classes.BrandClass("games", "가", " ", Set.of()))) {
            assertThatThrownBy(() -> office.classes.save(odd, 900)).hasMessage("shop.risk.wrong.label");
        }
        assertThatThrownBy(() -> office.classes.save(new Classes.BrandClass("safe", "가", "g", Set.of()), 900)).hasMessage("shop.risk.wrong.name");
        assertThat(office.classes.all()).extracting(Classes.BrandClass::name, one -> one.ko().length(), Classes.BrandClass::brands)
                .containsExactly(tuple("risky", 6, Set.of()), tuple("games", 60, Set.of(3L)));
    }

    @Test
    void aHundredDifferencesAreShownAndTheRestIsCounted() {
        PastOrders past = new PastOrders(database);
        for (int i = 0; i < 101; i++) {
            past.paid(100 + i, 1, 10_000, "now() - interval '1 day'");
        }
        RuleForm.Result all = (RuleForm.Result) tried("size", "300").get("replayed");
        assertThat(List.of(all.purchases(), all.different(), all.lines().size(), all.hidden())).containsExactly(101, 101, 100, 1);
        RuleForm.Result usual = (RuleForm.Result) tried("size", "all of them").get("replayed");
        assertThat(List.of(usual.purchases(), usual.hidden())).as("a hundred for what is no number").containsExactly(100, 0);
        assertThat(((RuleForm.Result) tried("size", "100", "tryFrom", "yesterday").get("replayed")).purchases()).as("what is no day is none").isEqualTo(100);
        assertThat(usual.counts()).extracting(RuleForm.Count::before, RuleForm.Count::after).containsExactly(tuple(100L, 0L), tuple(0L, 0L), tuple(0L, 100L));
        assertThat(usual.lines().get(0)).satisfies(line -> {
            assertThat(line.url()).isEqualTo("/admin/shop/orders/" + line.order());
            assertThat(line.rules()).isEqualTo("cap");
        });
    }

    @Test
    void theCheckoutNamesThreeLimitsAtMost() {
        for (int i = 1; i <= 4; i++) {
            RuleRow.add(database, "cap" + i, i, "ruling, phase, measure, most, window_hours", "'REFUSE', 'CHECKOUT', 'AMOUNT', " + i * 10_000 + ", " + i * 24);
        }

        assertThat((List<?>) model(office.rest.show(Desk.buyer(7)).orElseThrow()).get("lines")).hasSizeBetween(1, 3);
    }

    @Test
    void howLongABuyerIsKnownIsSaidInWholeDays() {
        String number = new PastOrders(database).paid(7, 1, 10_000, "now() - interval '1 hour'");
        assertThat(age(number)).isEqualTo(office.paper.get(Locale.KOREAN, "shop.risk.panel.unknown"));

        known(Duration.ofHours(23));
        assertThat(age(number)).isEqualTo(office.paper.get(Locale.KOREAN, "shop.risk.panel.today"));
        known(Duration.ofHours(25));
        assertThat(age(number)).isEqualTo(office.paper.get(Locale.KOREAN, "shop.risk.panel.days", 1L));
    }

    private void known(Duration since) {
        office.room.know(new Member(7, "kim", "k@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY, Instant.now().minus(since)));
    }

    private String age(String number) {
        Map<String, String> facts = ((List<?>) model(office.panel.show(RuleOffice.about(number)).orElseThrow()).get("facts")).stream()
                .map(RiskPanel.Fact.class::cast)
                .collect(Collectors.toMap(RiskPanel.Fact::label, RiskPanel.Fact::value));
        return facts.get(office.paper.get(Locale.KOREAN, "shop.risk.panel.age"));
    }

    @Test
    void theMenuAsksForWhatTheRoomAsksFor() {
        assertThat(new RiskMenu().entries()).extracting(MenuEntry::href, MenuEntry::permission)
                .containsExactly(tuple("/admin/shop/rules", RulePages.class.getAnnotation(Secured.class).value()));
    }
}
