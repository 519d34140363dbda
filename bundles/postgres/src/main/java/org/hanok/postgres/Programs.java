package org.hanok.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once beside the data they belong to. */
record Programs(Path home, Command command) {

    /** Names the folder; goes up together with the packed binaries, and the old ones are removed then. */
    private static final String NAME = "programs-18.6.0";

    /** Unpacks what this machine needs, unless it is there; takes two seconds, once. */
    static Programs in(Path folder, Command command) throws IOException {
        var programs = new Programs(folder.resolve(NAME), command);
        if (!Files.isDirectory(programs.home)) {
            removeOthers(folder);
            programs.unpack();
        }
        return programs;
    }

    /** Runs {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    void run(InputStream input, String name, String... arguments) {
        var line = new String[arguments.length + 1];
        line[0] = home.resolve("bin").resolve(name).toString();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        command.run(input, line);
    }

    void run(String name, String... arguments) {
        run(InputStream.nullInputStream(), name, arguments);
    }

    private void unpack() throws IOException {
        var half = Files.createTempDirectory(home.getParent(), "programs-");
        try (var tar = new XZInputStream(packed())) {
            command.run(tar, "tar", "-x", "-C", half.toString());
        }
        Files.move(half, home);
    }

    private static InputStream packed() {
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        var packed = Programs.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
        if (packed == null || !"Linux".equals(System.getProperty("os.name"))) {
            throw new IllegalStateException("No embedded PostgreSQL for this machine; set HANOK_DATABASE_URL");
        }
        return packed;
    }

    private static void removeOthers(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder, "programs-*")) {
            for (var child : children) {
                remove(child);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
