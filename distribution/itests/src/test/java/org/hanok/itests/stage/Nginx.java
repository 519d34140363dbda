package org.hanok.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** An nginx with the very text that the manual tells an operator to write, only its address and its TLS exchanged for a port of a test. */
public final class Nginx implements AutoCloseable {

    private static final String AROUND = """
            daemon off; master_process off; pid nginx.pid; error_log error.log;
            events { worker_connections 64; }
            http { access_log off; client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
            %s }
            """;
    private final Process process;

    /** @param port to listen on @param site its port */
    public Nginx(Path folder, int port, int site) {
        try {
            Files.createDirectories(folder);
            String text = Manual.block("operate.md", "nginx", "server").replaceFirst("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";").replaceFirst("server_name [^;]+;", "server_name localhost;")
                    .replace("http://127.0.0.1:8181", "http://127.0.0.1:" + site);
            Files.writeString(folder.resolve("nginx.conf"), AROUND.formatted(text));
            process = new ProcessBuilder(program().orElseThrow().toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log").redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx").map(Path::of).filter(Files::isExecutable).findFirst();
    }

    public static String howToInstall() {
        return "This test needs nginx. On Debian and Ubuntu: apt-get install nginx-light";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(Duration.ofSeconds(10).toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
