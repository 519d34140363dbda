package org.hanok.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Makes a plugin, compiles it, runs its own tests against a real database, and packs it; the integration tests drop the jar into a site. */
class GeneratedTest {

    private static Generated plugin;
    private static Path classes;
    private static Path tests;

    @BeforeAll
    static void generate() throws IOException {
        plugin = new Generated(Path.of("target/generated/memo"), "memo", "com.example.memo");
        List<Path> compiled = plugin.compile();
        classes = compiled.get(0);
        tests = compiled.get(1);
    }

    @Test
    void nothingOfTheTemplateIsLeft() throws IOException {
        for (Path file : Generated.files(plugin.file("src"))) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("${", "#[[", "]]#", "__artifactId__");
        }
        assertThat(plugin.file("src/main/resources/templates/memo/home.vm")).content().contains("$t.get(\"memo.name\")", "action=\"/memo\"", "#csrf()");
        assertThat(plugin.file("pom.xml")).content().contains("<version>${hanok.version}</version>", "<artifactId>memo</artifactId>").doesNotContain("<parent>");
    }

    @Test
    void itsOwnTestsPass() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL(), tests.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(loader.loadClass("com.example.memo.NotesTest"))).build(), listener);
            assertThat(listener.getSummary().getFailures()).extracting(TestExecutionSummary.Failure::getException).isEmpty();
            assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(3);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void itIsABundleThatTheSiteKnowsAsAPlugin() throws Exception {
        try (Jar jar = new Jar(plugin.bundle(classes).toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Hanok-Plugin")).isEqualTo("memo");
            assertThat(manifest.getValue("Meta-Persistence")).isEqualTo("META-INF/persistence.xml");
            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("com.example.memo");
            assertThat(manifest.getValue("Service-Component")).contains("com.example.memo.NotePages", "com.example.memo.LatestNotes", "com.example.memo.NotesMenu");
            assertThat(manifest.getValue("Import-Package")).contains("org.hanok.api.web").doesNotContain("org.hanok.web", "org.hanok.platform", "org.hanok.testkit", "org.assertj");
            assertThat(jar.getResources().keySet()).contains("migrations/V001__notes.sql", "templates/memo/home.vm", "messages/memo_ko.properties", "com/example/memo/Note.class");
        }
    }
}
