package org.hanok.admin.plugins.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hanok.admin.plugins.House;
import org.hanok.admin.plugins.Jar;
import org.hanok.admin.plugins.Plugin;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.health.HealthCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {

    @TempDir
    private Path folder;
    private House house;
    private final List<String> steps = new ArrayList<>();

    /** What the platform says of plugins whose tables cannot be made. */
    private record Units(Supplier<Optional<String>> state) implements HealthCheck {

        @Override
        public String name() {
            return "units";
        }

        @Override
        public Optional<String> trouble() {
            return state.get();
        }

        @Override
        public boolean vital() {
            return false;
        }
    }

    @BeforeEach
    void build() {
        house = new House(folder);
        poll("1.0.0");
    }

    @Test
    void installsAfterAskingAndWatchesAfterwards() throws Exception {
        house.installer.install("poll-1.0.0", steps::add);
        assertThat(house.karaf.installed()).contains("poll-1.0.0", "blog");
        assertThat(steps).containsExactly("admin.step.checking", "admin.step.installing", "admin.step.watching");
    }

    @Test
    void touchesNothingWhenItWouldNotResolve() {
        house.karaf.refusal = new IllegalStateException("missing requirement [org.acme.poll/1.0.0] osgi.wiring.package; filter:=\"(osgi.wiring.package=a.b)\"");
        assertThatThrownBy(() -> house.installer.install("poll-1.0.0", steps::add)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("admin.reason.package"));
        assertThat(house.karaf.installed()).doesNotContain("poll-1.0.0");
        assertThat(steps).containsExactly("admin.step.checking");
    }

    @Test
    void goesBackWhenItsTablesCannotBeMade() {
        house.checks.add(new Units(() -> Optional.of("Waiting: {org.acme.poll=FlywayException: bad SQL}")));
        assertThatThrownBy(() -> house.installer.install("poll-1.0.0", steps::add))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.arguments()).containsExactly("org.acme.poll", "bad SQL"));
        assertThat(house.karaf.installed()).doesNotContain("poll-1.0.0").contains("blog");
        assertThat(steps).endsWith("admin.step.back");
    }

    @Test
    void bringsTheOlderVersionBackWhenTheNewerOneFails() throws Exception {
        house.installer.install("poll-1.0.0", steps::add);
        poll("1.1.0");
        house.installer.install("poll-1.1.0", steps::add);
        assertThat(house.karaf.installed()).contains("poll-1.1.0").doesNotContain("poll-1.0.0");
        poll("1.2.0");
        house.checks.add(new Units(() -> Optional.of("Waiting: {org.acme.poll=FlywayException: x}").filter(trouble -> house.karaf.installed().contains("poll-1.2.0"))));
        assertThatThrownBy(() -> house.installer.install("poll-1.2.0", steps::add)).isInstanceOf(Refused.class);
        assertThat(house.karaf.installed()).contains("poll-1.1.0").doesNotContain("poll-1.2.0");
    }

    @Test
    void removesWhatNobodyNeeds() throws Exception {
        house.installer.remove("blog", steps::add);
        assertThat(house.karaf.installed()).isEmpty();
        assertThatThrownBy(() -> house.installer.remove("blog", steps::add)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesToRemoveWhatIsVitalOrWouldRestartOthers() {
        assertThatThrownBy(() -> house.installer.remove("platform", steps::add)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("admin.plan.core"));
        house.dependents = Set.of("shop");
        assertThatThrownBy(() -> house.installer.remove("blog", steps::add))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.arguments()).containsExactly("org.hanok.shop"));
        assertThat(house.karaf.installed()).contains("blog");
    }

    @Test
    void plansBeforeAnythingChanges() {
        PlanView plan = house.planner.install(house.feature("poll-1.0.0"), Locale.KOREAN);
        assertThat(plan.title()).isEqualTo("설치 계획: Poll 1.0.0");
        assertThat(plan.possible()).isTrue();
        assertThat(plan.rows()).extracting(PlanView.Row::sign, PlanView.Row::text).contains(org.assertj.core.groups.Tuple.tuple("+", "org.acme.poll 1.0.0"),
                org.assertj.core.groups.Tuple.tuple("+", "migrations/V001__poll.sql"));
        assertThat(plan.rows().get(plan.rows().size() - 1).sign()).isEqualTo("=");
        assertThat(house.karaf.installed()).doesNotContain("poll-1.0.0");
    }

    @Test
    void saysInThePlanWhyItCannotBe() {
        house.karaf.refusal = new IllegalStateException("missing requirement [org.acme.poll/1.0.0] osgi.service; filter:=\"(objectClass=org.acme.Mailer)\"");
        PlanView plan = house.planner.install(house.feature("poll-1.0.0"), Locale.KOREAN);
        assertThat(plan.possible()).isFalse();
        assertThat(plan.refusals()).containsExactly("‘org.acme.poll/1.0.0’에 필요한 ‘Mailer’ 서비스를 주는 플러그인이 없어요. 그 플러그인을 먼저 설치해 주세요.");
    }

    @Test
    void listsWhatThereIsAndHowItIs() {
        house.broken.add("blog");
        assertThat(house.plugins.all(Locale.KOREAN)).extracting(Plugin::title, Plugin::state).containsExactly(org.assertj.core.groups.Tuple.tuple("블로그", "waiting"),
                org.assertj.core.groups.Tuple.tuple("바탕", "fine"), org.assertj.core.groups.Tuple.tuple("Poll", "off"));
    }

    private void poll(String version) {
        Path jar = Jar.plugin().header("Bundle-Version", version).header("Meta-Persistence", "META-INF/persistence.xml")
                .with("META-INF/persistence.xml", "<persistence><persistence-unit name=\"poll\"/></persistence>").with("migrations/V001__poll.sql", "")
                .write(folder.resolve("poll-" + version + ".jar"));
        house.karaf.feature("poll-" + version, List.of("platform"), jar.toUri().toString());
    }
}
