package org.hanok.benchmarks.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A file server with the same bytes: the floor that nobody gets below. */
public final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off; master_process on; worker_processes 1; pid nginx.pid; error_log error.log;
            events { worker_connections 256; }
            http { access_log off; keepalive_requests 1000000000; default_type text/html; sendfile on;
              client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
              server { listen 127.0.0.1:%d; root pages; } }
            """;
    private final Process process;
    private final Path folder;

    private Nginx(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    public static boolean isInstalled() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx").map(Path::of).anyMatch(Files::isExecutable);
    }

    public static Nginx start(Path folder, int port) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(port));
        String program = Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "/usr/bin/nginx";
        Process process = new ProcessBuilder(List.of(program, "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile()).start();
        LockSupport.parkNanos(500_000_000);
        return new Nginx(process, folder);
    }

    /** Keeps what the site serves to a stranger. */
    public void keep(String name, String url) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "ko").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        Files.write(folder.resolve("pages").resolve(name), page.body());
        Files.setPosixFilePermissions(folder.resolve("pages").resolve(name), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }

    public double cpuSeconds() {
        return Proc.cpuSeconds(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
