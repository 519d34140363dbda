package org.hanok.admin.plugins.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.features.BootFinished;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.Change;
import org.hanok.admin.plugins.House;
import org.hanok.admin.plugins.Karaf;
import org.hanok.admin.plugins.file.Uploads;
import org.hanok.admin.stock.Office;
import org.hanok.api.Ref;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

    private static final Actor ACTOR = new Actor(7, "203.0.113.9");

    @TempDir
    private Path folder;
    private final Office office = new Office();
    private House house;
    private Wishes wishes;
    private Operations operations;

    @BeforeEach
    void build() {
        house = new House(folder);
        wishes = new Wishes(new PlainSite(URI.create("http://localhost:8181"), folder, false, Map.of()));
        operations = new Operations(house.installer, wishes, office.audit, office.clock);
    }

    @AfterEach
    void close() {
        operations.close();
    }

    @Test
    void worksOnAThreadOfItsOwnAndWritesItDown() throws InterruptedException {
        Operation removed = done(operations.remove("blog", ACTOR));
        assertThat(removed.state()).isEqualTo("done");
        assertThat(house.karaf.installed()).doesNotContain("blog");
        assertThat(wishes.all()).isEqualTo(Map.of("blog", false));
        assertThat(office.history.of(new Ref("admin.plugin", "blog"))).singleElement().satisfies(entry -> assertThat(entry.action()).isEqualTo("plugin.removed"));
    }

    @Test
    void tellsFailuresInTheReadersLanguage() throws InterruptedException {
        Operation failed = done(operations.remove("platform", ACTOR));
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.reason().orElseThrow().key()).isEqualTo("admin.plan.core");
        assertThat(wishes.all()).isEmpty();
        assertThat(office.lines.show(office.history.of(new Ref("admin.plugin", "platform")), Locale.KOREAN).get(0).changes())
                .isEqualTo(List.of(new Change("까닭", "", "이 플러그인이 없으면 사이트가 설 수 없어요.")));
    }

    @Test
    void doesAgainAfterAStartWhatTheFrameworkForgot() throws InterruptedException {
        wishes.put("blog", false);
        wishes.put("gone", true);
        new Reconciler(Karaf.stub(BootFinished.class, Map.of()), uploads(), wishes, house.features, operations);
        operations.finish();
        assertThat(house.karaf.installed()).doesNotContain("blog");
        assertThat(office.history.of(new Ref("admin.plugin", "gone"))).isEmpty();
    }

    private Uploads uploads() {
        return new Uploads(house.features, new PlainSite(URI.create("http://localhost:8181"), folder, false, Map.of()));
    }

    private Operation done(Operation begun) throws InterruptedException {
        operations.finish();
        return operations.find(begun.id()).orElseThrow();
    }
}
