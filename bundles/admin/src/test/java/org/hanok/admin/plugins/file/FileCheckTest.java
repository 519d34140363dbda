package org.hanok.admin.plugins.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hanok.admin.plugins.Jar;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

    @TempDir
    private Path folder;

    @Test
    void takesAnOrdinaryPluginAndReadsWhatItHolds() {
        Contents contents = FileCheck.check(Jar.plugin().header("Service-Component", "OSGI-INF/org.acme.poll.PollPages.xml, OSGI-INF/org.acme.poll.LatestPoll.xml")
                .header("Meta-Persistence", "META-INF/persistence.xml")
                .with("OSGI-INF/org.acme.poll.PollPages.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.acme.poll.PollPages" configuration-pid="org.hanok.poll">
                          <property name="osgi.jaxrs.resource" type="Boolean" value="true"/>
                          <service><provide interface="org.hanok.api.web.MenuContributor"/></service></scr:component>""")
                .with("OSGI-INF/org.acme.poll.LatestPoll.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.acme.poll.LatestPoll">
                          <property name="hanok.slot.value" type="String">home.main
                        sidebar</property><property name="hanok.slot.order" type="Integer" value="30"/></scr:component>""")
                .with("org/acme/poll/Poll.class", "Ljavax/persistence/Entity;").with("META-INF/persistence.xml", "<persistence><persistence-unit name=\"poll\"><class>org.acme.poll.Poll</class></persistence-unit></persistence>")
                .with("migrations/V001__poll.sql", "CREATE TABLE poll ()").write(folder.resolve("poll.jar")));
        assertThat(contents).usingRecursiveComparison().ignoringFields("size").isEqualTo(new Contents("org.acme.poll", "1.2.0", "poll", "poll",
                java.util.List.of("V001__poll.sql"), java.util.List.of("Poll"), java.util.List.of("home.main", "sidebar"), 1, true, false, java.util.List.of("org.hanok.poll"), 0));
    }

    @Test
    void refusesNamesThatClimbOut() {
        for (String name : new String[] {"../evil.class", "a/../../evil", "/etc/passwd", "C:/evil", "a\\..\\evil", "./x", "a/./b"}) {
            refused("admin.upload.name", Jar.plugin().with(name, "x"));
        }
    }

    @Test
    void refusesBombs() {
        refused("admin.upload.bomb", Jar.plugin().with("big.txt", new byte[30 << 20]));
    }

    @Test
    void refusesArchivesInArchivesByNameAndByContent() {
        refused("admin.upload.nested", Jar.plugin().with("lib/evil.JAR", "x"));
        refused("admin.upload.nested", Jar.plugin().with("innocent.txt", new byte[] {'P', 'K', 3, 4, 0}));
    }

    @Test
    void refusesFragmentsImpostorsAndForeignPackages() {
        refused("admin.upload.fragment", Jar.plugin().header("Fragment-Host", "system.bundle;extension:=framework"));
        refused("admin.upload.core", Jar.plugin().header("Bundle-SymbolicName", "org.hanok.web"));
        refused("admin.upload.exports", Jar.plugin().header("Export-Package", "org.acme;version=\"[1,2)\",org.hanok.api.web;version=1.0"));
        refused("admin.upload.bundle", Jar.plugin().header("Bundle-SymbolicName", "../../evil"));
        refused("admin.upload.bundle", Jar.plugin().header("Bundle-Version", "1.0\"/><bundle>"));
        refused("admin.upload.bundle", new Jar().header("Manifest-Version", "1.0"));
    }

    @Test
    void refusesServletListenersThatWouldRestartOthers() {
        refused("admin.upload.listener", Jar.plugin().header("Service-Component", "OSGI-INF/x.xml").with("OSGI-INF/x.xml",
                "<component><property name=\"osgi.http.whiteboard.listener\" value=\"true\"/></component>"));
    }

    @Test
    void refusesDocumentTypes() {
        refused("admin.upload.unreadable", Jar.plugin().header("Service-Component", "OSGI-INF/x.xml").with("OSGI-INF/x.xml",
                "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><component name=\"&e;\"/>"));
    }

    @Test
    void refusesSymbolicLinks() throws IOException {
        Path file = Jar.plugin().with("link", "/etc/passwd").write(folder.resolve("link.jar"));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (zip.getInt(at) == 0x02014b50) {
                zip.putInt(at + 38, 0xA1FF << 16);
            }
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> FileCheck.check(file)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("admin.upload.link"));
    }

    @Test
    void refusesWhatIsNoJarAtAll() throws IOException {
        for (byte[] bytes : new byte[][] {{}, {'P', 'K'}, new byte[100], "PK\5\6 nonsense nonsense nonsense".getBytes()}) {
            Path file = Files.write(folder.resolve("not.jar"), bytes);
            assertThatThrownBy(() -> FileCheck.check(file)).isInstanceOf(Refused.class);
        }
    }

    private void refused(String key, Jar jar) {
        Path file = jar.write(folder.resolve("bad.jar"));
        assertThatThrownBy(() -> FileCheck.check(file)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
