package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanok.itests.probe.inside.Inside;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The assembled distribution, looked at from inside by Pax Exam. The distribution resolves nothing from the network and has no shell; the few bundles that Pax Exam puts in
 * come from the local Maven repository, where this module's test dependencies have put them. Its API is used because its JUnit 5 driver is not released.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerIT {

    private final Path folder = Path.of(System.getProperty("hanok.work", "target/sites")).toAbsolutePath().resolve("exam");
    private final int port = LiveSite.freePort();
    private final Map<String, TestAddress> inside = new TreeMap<>();
    private TestContainer container;

    @BeforeAll
    void start() throws IOException {
        LiveSite.delete(folder);
        Files.createDirectories(folder);
        ExamSystem system = PaxExamRuntime.createTestSystem(options());
        TestProbeBuilder probe = system.createProbe().setHeader("Import-Package", "*;resolution:=optional");
        checks().forEach(name -> inside.put(name, probe.addTest(Inside.class, name)));
        container = PaxExamRuntime.createContainer(system);
        container.start();
        Await.until("the site inside Pax Exam to be ready; see " + folder, Duration.ofSeconds(120), () -> status("/health/ready") == 200);
        container.installProbe(probe.build().getStream());
    }

    @AfterAll
    void stop() {
        if (container != null) {
            container.stop();
        }
        // A container that did not come up leaves its Java and its database behind.
        ProcessHandle.allProcesses().filter(handle -> handle.info().commandLine().orElse("").contains(folder.toString())).forEach(ProcessHandle::destroyForcibly);
    }

    private Option[] options() throws IOException {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration().frameworkUrl(LiveSite.distribution().toUri().toString()).karafVersion("4.4.10").name("Hanok")
                        .unpackDirectory(folder.resolve("karaf").toFile()).useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(), keepRuntimeFolder(),
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", System.getProperty("hanok.repository"))));
        Stream.of("HANOK_HTTP_PORT=" + port, "HANOK_DATA=" + folder.resolve("data"), "HANOK_ADMIN_PASSWORD=itests-admin-password").forEach(one -> options.add(environment(one)));
        return options.toArray(Option[]::new);
    }

    static List<String> checks() {
        return Arrays.stream(Inside.class.getMethods()).filter(method -> method.isAnnotationPresent(org.junit.Test.class)).map(Method::getName).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void fromInside(String check) {
        container.call(inside.get(check));
    }

    @Test
    void pagesAnswerFromOutside() {
        assertThat(List.of("/", "/shop", "/blog", "/docs", "/health/live")).allSatisfy(page -> assertThat(status(page)).as(page).isEqualTo(200));
    }

    private int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(10)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
