package org.hanok.shop.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.risk.RiskRule;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.PastOrders;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor of rules through its pages. */
class RulePagesTest {

    private final Visit staff = RuleOffice.staff(Locale.KOREAN);
    private Database database;
    private RuleOffice office;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("update shop.brand set risky = true where id = 1");
        database.run("insert into shop.risk_class (name, label_ko, label_en) values ('risky', '위험 브랜드', 'risky brands')");
        office = new RuleOffice(database);
    }

    private static Map<String, String> cap(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("id", "0", "go", "save", "name", "cap", "position", "10", "mode", "ON", "ruling", "REFUSE", "phase", "CHECKOUT",
                "measure", "AMOUNT", "most", "50000", "window", "24"));
        fields.putAll(Map.of("stage", "ANY", "brandClass", "risky", "textKo", "{rest}까지 살 수 있어요.", "textEn", "Up to {rest}."));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private Response post(Map<String, String> fields) {
        return office.pages.save(RuleOffice.form(fields), staff);
    }

    private Ruling checkout(long face) {
        return office.room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, face, 1)).ruling();
    }

    private long id(String name) {
        return database.tx().read(() -> ((Number) database.em().createNativeQuery("select id from shop.risk_rule where name = '" + name + "'").getSingleResult()).longValue());
    }

    @Test
    void aRuleWrittenHereIsObeyedAtTheNextCheckoutAndSaidInASentence() {
        assertThat(checkout(60_000)).isEqualTo(Ruling.ALLOW);
        database.run("truncate shop.risk_judgement");

        assertThat(post(cap()).getStatus()).isEqualTo(303);

        assertThat(checkout(60_000)).isEqualTo(Ruling.REFUSE);
        assertThat(checkout(50_000)).isEqualTo(Ruling.ALLOW);
        assertThat(office.print(office.pages.list("saved", staff))).contains("누구든 위험 브랜드 액면가가 24시간 동안 50,000 KRW보다 많으면 주문을 받지 않아요.", "규칙을 저장했어요")
                .doesNotContain("$t", "$!", "$row");
        assertThat(office.print(office.pages.list("", RuleOffice.staff(Locale.ENGLISH)))).contains(
                "Refuse the order when anybody buys, if the face value of risky brands in 24 hours is more than 50,000 KRW.");
    }

    @Test
    void capsHoursAndClassesAreEditedAndTheHistoryShowsWhoAndWhat() {
        post(cap());
        post(cap("id", String.valueOf(id("cap")), "most", "70000", "from", "23:00", "until", "10:00"));
        office.pages.mode(id("cap"), RuleOffice.form(Map.of("mode", "OFF")), staff);

        assertThat(checkout(90_000)).isEqualTo(Ruling.ALLOW);
        String history = office.print(office.pages.history(Long.MAX_VALUE, staff));
        assertThat(history).contains("규칙 cap", "회원 900", "한도: 50000 → 70000", "시작 시각: – → 23:00", "상태: ON → OFF", "이름: – → cap");
        assertThat(office.trail.latest(Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(office.trail.latest(3, 10)).hasSize(2);
        assertThatThrownBy(() -> database.run("delete from shop.risk_change")).hasMessageContaining("only ever added to");
    }

    @Test
    void nothingChangedIsNoChange() {
        post(cap());
        post(cap("id", String.valueOf(id("cap"))));
        assertThat(office.trail.latest(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void faultsAreSaidAtTheirFieldsAndNothingIsLost() {
        Response answer = post(cap("most", "many", "textKo", "{limits}", "name", "Cap", "note", "keep me"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(office.print(answer)).contains("0부터 999,999,999,999까지의 숫자로 적어 주세요.", "{limits} 자리에 넣을 값이 없어요", "keep me", "이름은 영어 소문자로",
                "value=\"many\"").doesNotContain("$errors");
        post(cap());
        assertThat(office.print(post(cap()))).contains("같은 이름의 규칙이 있어요.");
        assertThatThrownBy(() -> office.pages.show(99, staff)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRuleIsCopiedWithoutItsNameAndInShadow() {
        post(cap());
        assertThat(office.print(office.pages.fresh(id("cap"), staff))).contains("value=\"50000\"", "{rest}까지 살 수 있어요.", "value=\"SHADOW\" selected")
                .doesNotContain("value=\"cap\"");
        assertThat(office.print(office.pages.show(id("cap"), staff))).contains("value=\"cap\"", "copy=" + id("cap"));
        assertThat(office.print(office.pages.fresh(0, staff))).contains("규칙 만들기");
    }

    @Test
    void aRuleIsTriedOnThePastBeforeItIsKept() {
        PastOrders past = new PastOrders(database);
        past.paid(7, 1, 40_000, "now() - interval '3 days'");
        String hit = past.paid(7, 1, 20_000, "now() - interval '60 hours'");
        past.paid(8, 2, 90_000, "now() - interval '1 hour'");

        String page = office.print(post(cap("go", "try", "mode", "SHADOW")));

        assertThat(page).contains("3건 가운데 1건이 달라져요", hit, "18,800 KRW", "회원 7");
        assertThat(office.trail.latest(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(office.print(post(cap("go", "try", "most", "60000")))).contains("3건이 그대로예요");
        String yesterday = ZonedDateTime.now(ZoneId.of("Asia/Seoul")).minusHours(1).toLocalDate().minusDays(1).toString();
        assertThat(office.print(post(cap("go", "try", "tryFrom", yesterday, "tryUntil", "")))).as("from that day on, and the day is kept").contains("1건이 그대로예요", yesterday);
        assertThat(office.print(post(cap("go", "try", "tryFrom", "", "tryUntil", yesterday)))).as("up to that day").contains("2건 가운데 1건이 달라져요");
    }

    @Test
    void aRuleThatWouldRefuseEverybodyNeedsASecondWord() {
        Map<String, String> all = cap("measure", "ALWAYS", "brandClass", "");
        Response answer = post(all);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(office.print(answer)).contains("이 규칙은 모든 사람의 주문을 거절해요.", "그래도 저장", "name=\"sure\" value=\"true\"");

        all.put("sure", "true");
        assertThat(post(all).getStatus()).isEqualTo(303);
        office.pages.mode(id("cap"), RuleOffice.form(Map.of("mode", "OFF")), staff);
        assertThat(office.pages.mode(id("cap"), RuleOffice.form(Map.of("mode", "ON")), staff).getStatus()).isEqualTo(422);
    }

    @Test
    void soDoesOneThatNearlyEverybodyOfThePastWouldHaveFailed() {
        PastOrders past = new PastOrders(database);
        for (int i = 0; i < 10; i++) {
            past.paid(100 + i, 1, i == 0 ? 10_000 : 60_000, "now() - interval '1 day'");
        }
        assertThat(office.print(post(cap()))).contains("최근에 산 사람 열에 아홉이");
        assertThat(post(cap("most", "60000")).getStatus()).isEqualTo(303);
    }

    @Test
    void brandClassesAreEditedAndRulesFollow() {
        Map<String, String> games = new HashMap<>(Map.of("name", "games", "ko", "게임", "en", "games", "brand", "3"));
        assertThat(office.pages.keep(RuleOffice.form(games), staff).getStatus()).isEqualTo(303);
        post(cap("brandClass", "games", "most", "1000"));
        assertThat(checkout(60_000)).isEqualTo(Ruling.ALLOW);

        games.put("brand", "1");
        office.pages.keep(RuleOffice.form(games), staff);
        assertThat(checkout(60_000)).isEqualTo(Ruling.REFUSE);

        office.pages.keep(RuleOffice.form(Map.of("name", "risky", "ko", "위험", "en", "risky", "brand", "2")), staff);
        assertThat(office.classes.all()).extracting(Classes.BrandClass::name, Classes.BrandClass::brands)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("risky", java.util.Set.of(2L)), org.assertj.core.groups.Tuple.tuple("games", java.util.Set.of(1L)));
        assertThat(office.print(office.pages.history(Long.MAX_VALUE, staff))).contains("브랜드: Playbox → Cultland", "브랜드: Cultland → Bookpass");
        assertThat(office.print(office.pages.classes("class", staff))).contains("게임", "checked", "새 묶음");
        assertThat(office.print(office.pages.keep(RuleOffice.form(Map.of("name", "safe", "ko", "a", "en", "b")), staff))).contains("이름은 영어 소문자로");
        assertThat(office.print(office.pages.keep(RuleOffice.form(Map.of("name", "x", "ko", " ", "en", "b")), staff))).contains("60자까지");
    }

    @Test
    void pluginsRulesAreListedAndSet() {
        office.room.bring(new RiskRule() {
            @Override
            public String name() {
                return "velocity";
            }

            @Override
            public Optional<Objection> judge(RiskFacts facts) {
                return Optional.of(new Objection(Severity.REFUSE, "shop.risk.failed", List.of()));
            }
        });
        assertThat(checkout(1)).isEqualTo(Ruling.ALLOW);
        assertThat(office.print(office.pages.list("", staff))).contains("velocity", "1번 물음 · 0번 실패", "기록만");

        office.pages.plugin(RuleOffice.form(Map.of("name", "velocity", "mode", "ON", "trouble", "HOLD", "millis", "500")), staff);
        assertThat(checkout(1)).isEqualTo(Ruling.REFUSE);
        office.pages.plugin(RuleOffice.form(Map.of("name", "velocity", "mode", "OFF", "trouble", "HOLD", "millis", "500")), staff);
        assertThat(checkout(1)).isEqualTo(Ruling.ALLOW);
        assertThat(office.print(office.pages.history(Long.MAX_VALUE, staff))).contains("플러그인 규칙 velocity", "상태: ON → OFF");
        assertThatThrownBy(() -> office.pages.plugin(RuleOffice.form(Map.of("name", "velocity", "mode", "ON", "trouble", "HOLD", "millis", "9")), staff))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyDoorIsSecuredAndChangesNeedTheirOwnPermission() {
        for (Class<?> door : List.of(RulePages.class, RuleResource.class)) {
            assertThat(door.getAnnotation(Secured.class).value()).isEqualTo("shop.risk");
            assertThat(Arrays.stream(door.getDeclaredMethods()).filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !method.isAnnotationPresent(GET.class) && !method.getName().equals("simulate") && !method.isSynthetic())).isNotEmpty()
                    .allSatisfy(method -> assertThat(method.getAnnotation(Secured.class).value()).isEqualTo("shop.risk.edit"));
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndEveryFormCarriesItsToken() throws Exception {
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages/shop-risk_en.properties")).stream().filter(line -> line.contains(" = ")).map(line -> line.split(" = ")[0]))
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/main/resources/messages/shop-risk_ko.properties")).stream().filter(line -> line.contains(" = "))
                        .map(line -> line.split(" = ")[0]).toList());
        post(cap());
        String pages = office.print(office.pages.list("", staff)) + office.print(office.pages.show(id("cap"), staff)) + office.print(office.pages.classes("", staff));
        assertThat(pages.split("method=\"post\"")).hasSameSizeAs(pages.split("name=\"_csrf\""));
    }

    @Test
    void everySeededRuleCanBeReadSaidAndSavedAgain() throws Exception {
        String migration = Files.readString(Path.of("src/main/resources/migrations/V050__risk.sql"));
        database.run("set search_path = shop; " + migration.substring(migration.indexOf("insert into risk_rule")) + "; reset search_path");
        database.run("insert into shop.risk_change (actor, kind, name, before, after) values (1, 'RULE', 'x', '{}', '{}')");

        String page = office.print(office.pages.list("", staff)) + office.print(office.pages.list("", RuleOffice.staff(Locale.ENGLISH)));
        assertThat(page).contains("23:00–10:00에", "결제 뒤 사람이 확인해요.", "처음 사는 사람이").doesNotContain("{0}");
        office.room.book.now().rules().forEach(rule -> assertThat(office.desk.save(rule, 900)).isEqualTo(rule.id()));
        assertThat(office.trail.latest(Long.MAX_VALUE, 100)).as("reading and writing changes nothing").hasSize(1);
        assertThat(checkout(100_001)).isEqualTo(Ruling.REFUSE);
        assertThat(checkout(100_000)).isEqualTo(Ruling.ALLOW);
    }
}
