package org.hanok.shop.risk.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetJudgementsTest {

    private Database database;

    @BeforeEach
    void open() {
        database = Goods.stocked();
    }

    /** @param age SQL interval, such as {@code 5 days} */
    private void judged(int count, String age) {
        database.run("insert into shop.risk_judgement (at, phase, member_id, version, ruling, channel, method, currency, lines, facts, findings)"
                + " select now() - interval '" + age + "', 'CHECKOUT', 7, 1, 'REFUSE', 'www', 'bank', 'KRW', '', '{}', '[]' from generate_series(1, " + count + ")");
    }

    private String left() {
        return database.tx().read(() -> String.valueOf(database.em().createNativeQuery("select count(*) from shop.risk_judgement").getSingleResult()));
    }

    private String forget(int days) {
        return new ForgetJudgements(database.em(), database.tx(), new KeptSettings() {
            @Override
            public int days() {
                return days;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return KeptSettings.class;
            }
        }).run();
    }

    @Test
    void whatIsOlderThanTheSettingGoesAndNothingElse() throws NoSuchMethodException {
        int asShipped = (int) KeptSettings.class.getMethod("days").getDefaultValue();
        judged(2, "399 days 23 hours");
        judged(3, "400 days 1 hour");

        assertThat(forget(asShipped)).isEqualTo("forgot 3 judgements older than 400 days");
        assertThat(left()).isEqualTo("2");
        assertThat(forget(asShipped)).isEqualTo("forgot 0 judgements older than 400 days");
        assertThat(forget(60)).isEqualTo("forgot 2 judgements older than 60 days");
    }

    @Test
    void moreThanOneRoundGoesInOneRun() {
        judged(2_500, "401 days");

        assertThat(forget(400)).isEqualTo("forgot 2500 judgements older than 400 days");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void theDatabaseItselfKeepsAMonthAndNeverChangesARow() {
        judged(1, "29 days");
        judged(1, "500 days");

        assertThatThrownBy(() -> forget(7)).hasStackTraceContaining("risk_judgement is only ever added to");
        assertThatThrownBy(() -> database.run("update shop.risk_judgement set ruling = 'ALLOW', seq = 1")).hasStackTraceContaining("only ever added to");
        assertThat(left()).isEqualTo("2");
    }
}
