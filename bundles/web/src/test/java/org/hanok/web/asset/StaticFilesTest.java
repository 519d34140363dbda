package org.hanok.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hanok.web.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class StaticFilesTest {

    private static final String CSS = "body { color: black }\n".repeat(50);
    @TempDir
    private Path bundle;
    private Assets assets;

    private static final class Answer extends ServletOutputStream {

        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status = 200;

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
        }

        private HttpServletResponse response() {
            return fake(HttpServletResponse.class, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "setStatus" -> status = (int) arguments[0];
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                    case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                    case "getOutputStream" -> {
                        return this;
                    }
                    default -> throw new IllegalStateException(method.getName());
                }
                return null;
            });
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StaticFilesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @BeforeEach
    void fill() throws IOException {
        fill(CSS);
    }

    private void fill(String css) throws IOException {
        Files.createDirectories(bundle.resolve("static/theme"));
        Files.writeString(bundle.resolve("static/theme/site.css"), css);
        Files.write(bundle.resolve("static/theme/icon.png"), new byte[] {1, 2, 3});
        Files.writeString(bundle.resolve("static/theme/notes.html"), "<p>not for the public");
        Files.writeString(bundle.resolve("secret.txt"), "not static");
        Bundle theme = fake(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getState" -> Bundle.ACTIVE;
            case "getHeaders" -> new Hashtable<>(Map.of(Plugins.HEADER, "theme"));
            case "getEntry" -> entry((String) arguments[0]);
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            default -> null;
        });
        assets = new Assets(new Plugins(fake(BundleContext.class, (proxy, method, arguments) -> method.getName().equals("getBundles") ? new Bundle[] {theme} : null)));
    }

    private URL entry(String path) throws IOException {
        Path file = bundle.resolve(path);
        return Files.exists(file) ? file.toUri().toURL() : null;
    }

    private Answer get(String path, Map<String, String> headers) throws Exception {
        Answer answer = new Answer();
        new StaticFiles(assets).doGet(fake(HttpServletRequest.class, (proxy, method, arguments) -> method.getName().equals("getPathInfo") ? path : headers.get(arguments[0])),
                answer.response());
        return answer;
    }

    @Test
    void aHashedNameIsKeptForAYear() throws Exception {
        String address = assets.address("theme/site.css");
        assertThat(address).matches("/static/theme/site\\.[0-9a-f]{10}\\.css");

        Answer answer = get(address, Map.of());

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.headers).containsEntry("Cache-Control", "public, max-age=31536000, immutable").containsEntry("Content-Type", "text/css;charset=UTF-8")
                .containsEntry("X-Content-Type-Options", "nosniff").containsEntry("Vary", "Accept-Encoding").doesNotContainKey("Content-Encoding");
        assertThat(answer.body.toString(StandardCharsets.UTF_8)).isEqualTo(CSS);
    }

    @Test
    void thePlainNameIsKeptForAnHour() throws Exception {
        assertThat(get("/static/theme/site.css", Map.of()).headers).containsEntry("Cache-Control", "public, max-age=3600");
    }

    @Test
    void whoeverTakesItCompressedGetsItSo() throws Exception {
        Answer answer = get(assets.address("theme/site.css"), Map.of("Accept-Encoding", "br, gzip"));

        assertThat(answer.headers).containsEntry("Content-Encoding", "gzip").containsEntry("Content-Length", String.valueOf(answer.body.size()));
        assertThat(answer.body.size()).isLessThan(CSS.length() / 5);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(answer.body.toByteArray())).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CSS);
        assertThat(get(assets.address("theme/icon.png"), Map.of("Accept-Encoding", "gzip")).headers).as("a picture is small already").doesNotContainKey("Content-Encoding");
    }

    @Test
    void whoeverHasItIsToldSo() throws Exception {
        String tag = get("/static/theme/site.css", Map.of()).headers.get("ETag");
        Answer answer = get("/static/theme/site.css", Map.of("If-None-Match", tag));
        assertThat(answer.status).isEqualTo(304);
        assertThat(answer.body.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/theme/gone.0123456789.css", "/static/theme/gone.css", "/static/theme/notes.html", "/static/theme/../../secret.txt",
        "/static/other/site.css", "/static/", "/static/theme/site"})
    void anythingElseIsNotThere(String path) throws Exception {
        Answer answer = get(path, Map.of());
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.body.size()).isZero();
        assertThat(answer.headers).doesNotContainKey("Cache-Control");
    }

    @Test
    void aPageThatIsOlderThanItsFilesGetsTodaysAndNobodyKeepsThemUnderTheWrongName() throws Exception {
        String before = assets.address("theme/site.css");
        fill("p { margin: 0 }");
        assertThat(assets.address("theme/site.css")).isNotEqualTo(before);

        Answer answer = get(before, Map.of());

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body.toString(StandardCharsets.UTF_8)).isEqualTo("p { margin: 0 }");
        assertThat(answer.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
    }
}
