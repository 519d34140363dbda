package org.hanok.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.Change;
import org.hanok.admin.stock.Office;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.junit.jupiter.api.Test;
import org.osgi.service.metatype.AttributeDefinition;

class SettingsTest {

    private static final Actor ACTOR = new Actor(7, "203.0.113.9");
    private final Office office = new Office();
    private final Configurations configurations = new Configurations();
    private final Settings settings = new Settings(configurations.admin(), office.audit);
    private final Section bank = new Section("org.hanok.payment.bank", false, "입금", "", List.of(
            new Setting("minutes", "기다리는 시간", "", "number", AttributeDefinition.INTEGER, false, "30", List.of(), new Range(1, 365)),
            new Setting("accounts", "계좌", "", "lines", AttributeDefinition.STRING, true, "", List.of()),
            new Setting("open", "켬", "", "checkbox", AttributeDefinition.BOOLEAN, false, "true", List.of()),
            new Setting("mode", "방식", "", "select", AttributeDefinition.STRING, false, "fast", List.of(new Setting.Option("fast", "빠름"), new Setting.Option("slow", "느림"))),
            new Setting("webhook.secret", "비밀", "", "secret", AttributeDefinition.PASSWORD, false, "", List.of())));
    private final Section channel = new Section("org.hanok.notifier.http", true, "통로", "", List.of(
            new Setting("url", "주소", "", "text", AttributeDefinition.STRING, false, "", List.of())));

    @Test
    void showsDefaultsUntilSomethingIsKept() {
        assertThat(settings.values(bank, bank.pid())).containsEntry("minutes", "30").containsEntry("open", "true").containsEntry("webhook.secret", "");
    }

    @Test
    void keepsTypedValuesAndWritesOldAndNewDown() {
        settings.save(bank, bank.pid(), sent("minutes", "20", "accounts", "국민 1\r\n\r\n신한 2", "mode", "slow", "webhook.secret", "top-secret-1"), ACTOR);
        Dictionary<String, Object> kept = configurations.properties(bank.pid());
        assertThat(kept.get("minutes")).isEqualTo(20);
        assertThat((String[]) kept.get("accounts")).containsExactly("국민 1", "신한 2");
        assertThat(kept.get("open")).isEqualTo(false);
        assertThat(kept.get("webhook.secret")).isEqualTo("top-secret-1");
        assertThat(office.history.of(new Ref("admin.setting", bank.pid())).get(0).changes()).containsExactly(new Change("기다리는 시간", "30", "20"),
                new Change("계좌", "", "국민 1\n신한 2"), new Change("켬", "true", "false"), new Change("방식", "fast", "slow"), new Change("비밀", "", "••••"));
    }

    @Test
    void neverGivesASecretBackAndKeepsItWhenItsFieldIsEmpty() {
        settings.save(bank, bank.pid(), sent("webhook.secret", "top-secret-1", "open", "true"), ACTOR);
        assertThat(settings.values(bank, bank.pid())).containsEntry("webhook.secret", "••••");
        settings.save(bank, bank.pid(), sent("webhook.secret", "", "minutes", "25", "open", "true"), ACTOR);
        assertThat(configurations.properties(bank.pid()).get("webhook.secret")).isEqualTo("top-secret-1");
        settings.save(bank, bank.pid(), sent("webhook.secret", "", "webhook.secret._clear", "true", "open", "true"), ACTOR);
        assertThat(configurations.properties(bank.pid()).get("webhook.secret")).isNull();
        assertThat(office.history.of(new Ref("admin.setting", bank.pid())).toString()).doesNotContain("top-secret");
    }

    @Test
    void refusesValuesOfAnotherKindWithNothingKept() {
        assertThatThrownBy(() -> settings.save(bank, bank.pid(), sent("minutes", "soon", "mode", "sideways"), ACTOR))
                .isInstanceOfSatisfying(Settings.Faults.class, faults -> assertThat(faults.fields()).containsOnlyKeys("minutes", "mode"));
        assertThat(settings.instances(bank)).isEmpty();
    }

    @Test
    void numbersOutOfTheirRangeAreRefusedWithItsEnds() {
        for (String odd : List.of("-5", "0", "366")) {
            assertThatThrownBy(() -> settings.save(bank, bank.pid(), sent("minutes", odd), ACTOR)).isInstanceOfSatisfying(Settings.Faults.class,
                    faults -> assertThat(office.labels.text(Locale.KOREAN, faults.fields().get("minutes").key(), faults.fields().get("minutes").arguments()))
                            .isEqualTo("1부터 365까지 적을 수 있어요."));
        }
        settings.save(bank, bank.pid(), sent("minutes", "365"), ACTOR);
        assertThat(configurations.properties(bank.pid()).get("minutes")).isEqualTo(365);
    }

    @Test
    void makesAndRemovesInstancesOfAFactory() {
        String pid = settings.save(channel, "", sent("_name", "main", "url", "https://x.example"), ACTOR);
        assertThat(pid).isEqualTo("org.hanok.notifier.http~main");
        assertThat(settings.instances(channel)).containsExactly(pid);
        settings.remove(channel, pid, ACTOR);
        assertThat(settings.instances(channel)).isEmpty();
        assertThatThrownBy(() -> settings.save(channel, "", sent("_name", "../../etc", "url", "x"), ACTOR)).isInstanceOf(Settings.Faults.class);
        assertThatThrownBy(() -> settings.remove(channel, "org.apache.karaf.features", ACTOR)).isInstanceOf(NotFound.class);
    }

    private static Map<String, List<String>> sent(String... pairs) {
        return new HashMap<>(Office.form(pairs));
    }

}
