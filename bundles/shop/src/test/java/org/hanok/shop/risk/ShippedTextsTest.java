package org.hanok.shop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hanok.api.member.Assurance;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules that come with the shop tell buyers to do must be something they can do. */
class ShippedTextsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");
    private Database database;
    private RiskRoom room;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("insert into shop.risk_class (name, label_ko, label_en) values ('risky', '위험 브랜드', 'risky brands')");
        String seeds = Files.readString(MIGRATIONS.resolve("V050__risk.sql"));
        database.run("set search_path = shop; " + seeds.substring(seeds.indexOf("insert into risk_rule")) + "; reset search_path");
        room = new RiskRoom(database);
    }

    @Test
    void whoeverIsRefusedIsSentForNoDocuments() throws IOException {
        mend();
        assertThat(said("bank", 400_000, "new-day", Locale.KOREAN)).contains("300,000", "24시간 뒤에", "고객센터").doesNotContain("서류", "{");
        assertThat(said("bank", 400_000, "new-day", Locale.ENGLISH)).contains("support").doesNotContain("document", "{");
        assertThat(said("paypal", 200_000, "paypal-month", Locale.KOREAN)).contains("계좌이체").doesNotContain("서류", "{");
        assertThat(said("paypal", 200_000, "paypal-month", Locale.ENGLISH)).contains("bank transfer").doesNotContain("document", "{");
    }

    @Test
    void noRuleOffersWhatNobodyDoes() throws IOException {
        mend();
        assertThat(count("text_ko like '%서류%' or text_en like '%document%'")).isZero();
    }

    @Test
    void whatTheOwnerWroteStays() throws IOException {
        database.run("update shop.risk_rule set text_ko = '서류를 보내 주세요.' where name = 'new-day'");
        mend();
        assertThat(count("name = 'new-day' and text_ko = '서류를 보내 주세요.' and text_en like '%document%'")).isEqualTo(1);
    }

    private void mend() throws IOException {
        database.run("set search_path = shop; " + Files.readString(MIGRATIONS.resolve("V095__remedies_that_exist.sql")) + "; reset search_path");
        RuleRow.touch(database);
    }

    private String said(String method, long face, String rule, Locale locale) {
        Purchase like = RiskRoom.purchase(7, 7, 3, face, 1);
        Purchase purchase = new Purchase(7, method, "www", "192.0.2.1", "test", like.lines()).by(RiskRoom.member(7, Assurance.IDENTITY));
        List<Finding> findings = room.risk.atCheckout(purchase).findings();
        Finding finding = findings.stream().filter(found -> found.rule().equals(rule)).findFirst().orElseThrow();
        return room.messages.get(locale, finding.message(), finding.arguments().toArray());
    }

    private long count(String where) {
        return database.tx().read(() -> ((Number) database.em().createNativeQuery("select count(*) from shop.risk_rule where " + where).getSingleResult()).longValue());
    }
}
