package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hanok.itests.people.Operator;
import org.hanok.itests.probe.ProbeJar;
import org.hanok.itests.probe.listener.ListenerProbe;
import org.hanok.itests.probe.thrower.Thrower;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Poller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Plugins that cannot work are refused with a reason that staff can read, and visitors never notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenPluginIT {

    private static final String UNIT = """
            <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence" version="2.2">
              <persistence-unit name="%1$s" transaction-type="RESOURCE_LOCAL"><exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit>
            </persistence>
            """;
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="itests.%1$s" immediate="true">%2$s
              <implementation class="%3$s"/>
            </scr:component>
            """;
    private static final List<String> EVERYWHERE = List.of("/", "/shop", "/blog", "/docs", "/search?q=a", "/account/login", "/health/ready");
    @AutoClose
    private LiveSite site;
    private Operator operator;
    private Poller poller;

    @BeforeAll
    void open() {
        site = new LiveSite("broken").start();
        operator = new Operator(site);
    }

    @BeforeEach
    void watch() {
        poller = new Poller(site);
    }

    @AfterEach
    void theSiteIsUnharmed() {
        poller.close();
        assertThat(poller.troubles()).as(poller.asked() + " requests").isEmpty();
        assertThat(EVERYWHERE).allSatisfy(path -> assertThat(site.status(path)).as(path).isEqualTo(200));
        assertThat(operator.plugins()).allSatisfy(plugin -> assertThat(plugin.get("state").asText()).as(plugin.toString()).isIn("fine", "off"));
    }

    private void isRefused(ProbeJar jar, String... words) {
        String name = operator.keep(jar.bytes());
        JsonNode operation = operator.install(name);
        assertThat(operation.get("state").asText()).as(operation.toString()).isEqualTo("failed");
        assertThat(operation.get("reason").asText()).contains(words).matches("(?s).*[가-힣].*").doesNotContain("Exception", "\tat ");
        assertThat(operator.plugin(name).get("state").asText()).isEqualTo("off");
        assertThat(operator.get("/admin/plugins/" + name).statusCode()).isEqualTo(200);
    }

    @Test
    void aPluginThatNeedsWhatNobodyHasIsRefused() {
        isRefused(new ProbeJar("itests.unresolvable").header("Import-Package", "no.such.thing;version=\"[2,3)\""), "itests.unresolvable", "no.such.thing");
    }

    @Test
    void aPluginWhoseMigrationFailsIsRefusedAndLeavesNoTables() {
        isRefused(new ProbeJar("itests.migration").header("Hanok-Plugin", "itestsmigration").header("Meta-Persistence", "META-INF/persistence.xml")
                .file("META-INF/persistence.xml", UNIT.formatted("itestsmigration")).file("migrations/V001__first.sql", "create table fine (id bigint);\ncreate tabel typo (id bigint);\n"),
                "itests.migration", "V001__first.sql");
        assertThat(new Database(site).column("select tablename from pg_tables where schemaname = 'itestsmigration' and tablename in ('fine', 'typo')")).isEmpty();
    }

    /** A plugin numbers its migrations by subject, so that a newer version may bring one between two that have run. */
    @Test
    void aNewerVersionBringsAMigrationBetweenTwoThatHaveRun() {
        for (String version : List.of("older", "newer")) {
            ProbeJar jar = new ProbeJar("itests." + version).header("Hanok-Plugin", "itestsgrown").header("Meta-Persistence", "META-INF/persistence.xml")
                    .file("META-INF/persistence.xml", UNIT.formatted("itestsgrown")).file("migrations/V010__one.sql", "create table one (id bigint);\n")
                    .file("migrations/V030__three.sql", "create table three (id bigint);\n");
            String name = operator.keep((version.equals("older") ? jar : jar.file("migrations/V020__two.sql", "create table two (id bigint);\n")).bytes());
            assertThat(operator.install(name).get("state").asText()).isEqualTo("done");
            assertThat(operator.remove(name).get("state").asText()).isEqualTo("done");
        }
        assertThat(new Database(site).column("select tablename from pg_tables where schemaname = 'itestsgrown' and tablename !~ 'history' order by 1"))
                .containsExactly("one", "three", "two");
    }

    @Test
    void aPluginWhoseComponentThrowsIsRefused() {
        isRefused(new ProbeJar("itests.thrower").with(Thrower.class).header("Service-Component", "OSGI-INF/thrower.xml")
                .file("OSGI-INF/thrower.xml", COMPONENT.formatted("thrower", "", Thrower.class.getName())), "thrower", "the well is dry");
    }

    @Test
    void aPluginThatDeclaresAServletListenerIsNotEvenKept() {
        String property = "<property name=\"osgi.http.whiteboard.listener\" value=\"true\"/><service><provide interface=\"javax.servlet.ServletContextListener\"/></service>";
        ProbeJar jar = new ProbeJar("itests.listener").with(ListenerProbe.class).header("Service-Component", "OSGI-INF/listener.xml")
                .file("OSGI-INF/listener.xml", COMPONENT.formatted("listener", property, ListenerProbe.class.getName()));
        var answer = operator.upload(jar.bytes());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("웹 서버의 다른 부분을 다시 시작하게 하는 파일이라 받지 않았어요.");
        assertThat(operator.plugin("itests.listener").isMissingNode()).isTrue();
    }

    @Test
    void aPluginThatRegistersAServletListenerByCodeHarmsNobody() {
        String name = operator.keep(new ProbeJar("itests.sly").with(ListenerProbe.class).header("Bundle-Activator", ListenerProbe.class.getName()).bytes());
        assertThat(operator.install(name).get("state").asText()).isEqualTo("done");
        assertThat(EVERYWHERE).allSatisfy(path -> assertThat(site.status(path)).as(path).isEqualTo(200));
        assertThat(operator.remove(name).get("state").asText()).isEqualTo("done");
    }

    @Test
    void whatIsNoPluginAtAllIsRefusedInWords() {
        assertThat(operator.upload("not a jar".getBytes(java.nio.charset.StandardCharsets.UTF_8))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("플러그인 파일로 읽을 수 없어요");
        });
    }
}
