package org.hanok.shop.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.PastOrders;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.replay.Replayed;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules in JSON. */
class RuleResourceTest {

    private final Visit staff = RuleOffice.staff(Locale.ENGLISH);
    private RuleOffice office;
    private Database database;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        office = new RuleOffice(database);
    }

    private static RuleData cap(String name, long most) {
        return new RuleData(null, name, 10, "ON", "REFUSE", "CHECKOUT", "AMOUNT", most, null, 24, null, List.of("IDENTITY", "EMAIL"), null, 0, 0, null, List.of("bank"), null, null, null,
                null, null, "최대 {limit}", "up to {limit}", null);
    }

    private RuleResource.Trial trial(List<RuleData> rules, RuleData rule) {
        return new RuleResource.Trial(rules, rule, null, null, null);
    }

    @Test
    void rulesAreCreatedReadAndChanged() {
        RuleData made = (RuleData) office.api.create(cap("cap", 50_000), staff).getEntity();
        assertThat(made.id()).isPositive();
        assertThat(made.assurances()).containsExactly("EMAIL", "IDENTITY");
        assertThat(made.methods()).containsExactly("bank");
        assertThat(made.currency()).isEqualTo("KRW");
        assertThat(made.stage()).isEqualTo("ANY");
        assertThat(office.api.one(made.id())).isEqualTo(made);

        RuleData changed = office.api.update(made.id(), cap("cap", 40_000), staff);
        assertThat(changed.most()).isEqualTo(40_000);
        assertThat(office.api.list().rules()).containsExactly(changed);
        assertThat(office.api.list().version()).isEqualTo(2);
        assertThat(office.room.risk.atCheckout(RiskRoom.purchase(7, 1, 1, 40_001, 1)).ruling()).isEqualTo(Ruling.REFUSE);
    }

    @Test
    void whatIsWrongIsSaidWithItsField() {
        assertThatThrownBy(() -> office.api.create(cap("Cap", 1), staff)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(office.paper.get(Locale.ENGLISH, refused.key(), refused.arguments())).isEqualTo("name: Begin with a lower case letter; then letters, digits and hyphens."));
        office.api.create(cap("cap", 1), staff);
        assertThatThrownBy(() -> office.api.create(cap("cap", 1), staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> office.api.create(null, staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> office.api.update(99, cap("cap", 1), staff)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.api.one(99)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWholeSetOrOneRuleIsTriedWithoutKeepingIt() {
        new PastOrders(database).paid(7, 1, 50_000, "now() - interval '2 days'");
        office.room.know(RiskRoom.member(7, org.hanok.api.member.Assurance.IDENTITY));
        office.api.create(cap("cap", 50_000), staff);

        assertThat(office.api.simulate(trial(null, null), staff).differences()).isEmpty();
        assertThatThrownBy(() -> office.api.simulate(null, staff)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        Replayed one = office.api.simulate(trial(null, cap("other", 49_999)), staff);
        assertThat(one.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.to()).isEqualTo(Ruling.REFUSE);
            assertThat(difference.rules()).containsExactly("other");
        });
        assertThat(office.api.simulate(trial(List.of(cap("cap", 1), cap("bb", 2)), null), staff).differences()).singleElement()
                .satisfies(difference -> assertThat(difference.rules()).containsExactly("cap", "bb"));
        assertThat(office.api.simulate(new RuleResource.Trial(List.of(cap("aa", 1)), null, 10, "2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z"), staff).purchases()).isZero();
        assertThatThrownBy(() -> office.api.simulate(new RuleResource.Trial(null, null, 10, "yesterday", null), staff)).isInstanceOf(Refused.class);
        assertThat(office.api.list().rules()).hasSize(1);
    }
}
