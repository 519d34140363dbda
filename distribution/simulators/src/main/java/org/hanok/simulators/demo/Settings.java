package org.hanok.simulators.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a demo runs.
 *
 * @param karaf the unpacked distribution
 * @param data the site's data folder
 * @param publicUrl without a slash at its end
 */
record Settings(Path karaf, Path data, int port, String publicUrl) {

    private static final String PORT = "8181";
    private static final int SIMULATORS_AFTER = 10;
    /** Leaves room for the simulators. */
    private static final int LAST_PORT = 65_500;

    static Settings of(Path karaf, Path data, Map<String, String> environment) {
        String wish = environment.getOrDefault("HANOK_HTTP_PORT", PORT);
        int port = wish.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(wish) : 0;
        String url = environment.getOrDefault("HANOK_PUBLIC_URL", "http://localhost:" + port);
        return new Settings(karaf.toAbsolutePath().normalize(), data.toAbsolutePath().normalize(), port, url.replaceFirst("/+$", ""));
    }

    Path script() {
        return karaf.resolve("bin").resolve(System.getProperty("os.name").startsWith("Windows") ? "karaf.bat" : "karaf");
    }

    int firstSimulatorPort() {
        return port + SIMULATORS_AFTER;
    }

    Path passwordFile() {
        return data.resolve("admin-password.txt");
    }

    Path log() {
        return karaf.resolve("data").resolve("log").resolve("karaf.log");
    }

    String readyUrl() {
        return "http://localhost:" + port + "/health/ready";
    }

    /** Why this cannot start, in words; empty when it can. */
    Optional<String> obstacle() {
        if (!Files.isRegularFile(script())) {
            return Optional.of("There is no " + script() + ". Build the distribution first.");
        }
        if (port < 1 || port > LAST_PORT) {
            return Optional.of("HANOK_HTTP_PORT is no port: give a number from 1 to " + LAST_PORT + ".");
        }
        if (!Ports.isFree(port)) {
            return Optional.of("Port " + port + " is taken. Stop what uses it, or set HANOK_HTTP_PORT to another one.");
        }
        return Optional.empty();
    }
}
