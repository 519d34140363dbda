package org.hanok.admin.plugins.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.hanok.admin.plugins.Jar;
import org.hanok.admin.plugins.Karaf;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.api.Refused;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    private Path data;
    private final List<URI> known = new ArrayList<>();

    @Test
    void keepsACheckedFileBesideItsRepository() throws IOException {
        assertThat(uploads().keep(jar())).isEqualTo("org.acme.poll-1.2.0");
        assertThat(known).singleElement().asString().endsWith("/plugins/org.acme.poll-1.2.0.xml");
        String repository = Files.readString(data.resolve("plugins/org.acme.poll-1.2.0.xml"));
        assertThat(repository).contains("<features name=\"hanok-upload-org.acme.poll-1.2.0\"", "<feature name=\"org.acme.poll-1.2.0\" version=\"1.2.0\">", "file:///");
        assertThat(files()).hasSize(2).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void keepsNothingOfARefusedFile() throws IOException {
        Path bad = Jar.plugin().header("Fragment-Host", "x").write(data.resolve("bad.jar"));
        assertThatThrownBy(() -> uploads().keep(Files.newInputStream(bad))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> uploads().keep(new ByteArrayInputStream(new byte[12 << 20])))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("admin.upload.large"));
        assertThat(files()).isEmpty();
        assertThat(known).isEmpty();
    }

    @Test
    void takesAVersionOnce() throws IOException {
        uploads().keep(jar());
        assertThatThrownBy(() -> uploads().keep(jar())).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("admin.upload.known"));
    }

    @Test
    void remembersFilesAfterTheFrameworksStateWasThrownAway() throws IOException {
        uploads().keep(jar());
        known.clear();
        uploads();
        assertThat(known).hasSize(1);
    }

    private Uploads uploads() {
        FeaturesService karaf = (FeaturesService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {FeaturesService.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "addRepository" -> known.add((URI) args[0]) ? null : null;
                    case "listRepositories" -> known.stream().map(uri -> Karaf.stub(Repository.class, java.util.Map.of("getURI", uri))).toArray(Repository[]::new);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new Uploads(new PluginFeatures(karaf), new PlainSite(URI.create("http://localhost:8181"), data, false, Map.of()));
    }

    private InputStream jar() throws IOException {
        return Files.newInputStream(Jar.plugin().write(data.resolve("poll.jar")));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
