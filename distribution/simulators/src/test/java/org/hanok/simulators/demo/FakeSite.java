package org.hanok.simulators.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the server: is ready at the third question, starts a helper process, dies when told to by {@code FAKE_SITE_DIES}. */
final class FakeSite {

    private FakeSite() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(System.getenv("HANOK_DATA"));
        System.out.println("fake site says hello");
        if (System.getenv("FAKE_SITE_DIES") != null) {
            System.out.println("fake site gives up");
            System.exit(7);
        }
        Process helper = new ProcessBuilder("sleep", "600").start();
        Map<String, String> seen = new TreeMap<>(System.getenv());
        seen.keySet().removeIf(name -> !name.startsWith("HANOK_"));
        Files.writeString(data.resolve("environment"), seen.toString());
        Files.writeString(data.resolve("admin-password.txt"), "one-time-secret\n");
        Files.writeString(data.resolve("pids"), ProcessHandle.current().pid() + "\n" + helper.pid() + "\n");
        serve(Integer.parseInt(System.getenv("HANOK_HTTP_PORT")));
        new CountDownLatch(1).await();
    }

    private static void serve(int port) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }
}
