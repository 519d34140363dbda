package org.hanok.api;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.libg.reporter.ReporterAdapter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What was promised to plugin authors still holds: each package's version says what has changed since the contract was recorded. bnd compares, as its baseline plugin does,
 * but with a file of this project, so that a fresh clone without a network can. An addition to a type that plugins call needs the next minor version; whatever breaks a plugin
 * needs the next major one. When a version is released, record anew:
 * <pre>./mvnw -pl bundles/api test -Dtest=ContractTest -Dhanok.contract.record=true</pre>
 */
class ContractTest {

    private static final String RECORDED = "/contract/api.jar";
    private static final Path FILE = Path.of("src/test/resources" + RECORDED);

    private static Jar today() throws Exception {
        try (Builder builder = new Builder(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            builder.addClasspath(new File(URI.create(Money.class.getProtectionDomain().getCodeSource().getLocation().toString())));
            builder.setProperty("Bundle-SymbolicName", "org.hanok.api");
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Export-Package", "org.hanok.api.*");
            builder.setProperty("Import-Package", "!org.jspecify.*, *;resolution:=optional");
            builder.setProperty("-reproducible", "true");
            builder.build().write(out);
            return new Jar("api.jar", new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private static Jar recorded() throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream(RECORDED)) {
            assertThat(in).as("the recorded contract %s", FILE).isNotNull();
            return new Jar("api.jar", in);
        }
    }

    private static List<String> broken(Jar newer, Jar older) throws Exception {
        return new Baseline(new ReporterAdapter(), new DiffPluginImpl()).baseline(newer, older, new Instructions("*")).stream().filter(info -> info.mismatch)
                .map(info -> info.packageName + " says " + info.newerVersion + " and has changed so much since " + info.olderVersion + " that it must say "
                        + info.suggestedVersion + ": " + info.packageDiff.toString()).sorted().toList();
    }

    @Test
    void everyPackagesVersionTellsWhatHasChanged() throws Exception {
        try (Jar newer = today(); Jar older = recorded()) {
            assertThat(broken(newer, older)).isEmpty();
        }
    }

    @Test
    void aTypeThatIsTakenAwayIsNoticed() throws Exception {
        try (Jar newer = today(); Jar older = today()) {
            newer.remove("org/hanok/api/Money.class");
            assertThat(broken(newer, older)).singleElement().asString().startsWith("org.hanok.api says 1.").contains("must say 2.0.0");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hanok.contract.record", matches = "true")
    void record() throws Exception {
        try (Jar jar = today()) {
            Files.createDirectories(FILE.getParent());
            jar.write(FILE.toFile());
        }
    }
}
