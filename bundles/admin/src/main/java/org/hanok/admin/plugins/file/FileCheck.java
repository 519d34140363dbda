package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.hanok.api.Refused;

/**
 * Looks at an uploaded plugin before anything of it is kept: names that climb out, links, archives in archives, bombs, fragments and impostors are refused. Limits hold
 * while reading, so the check itself cannot be flooded.
 */
final class FileCheck {

    private static final int ENTRIES = 5_000;
    private static final long INFLATED = 200L << 20;
    private static final long RATIO = 100;
    private static final long SMALL = 1L << 20;
    private static final Set<String> CORE = Set.of("org.hanok.api", "org.hanok.platform", "org.hanok.web", "org.hanok.theme", "org.hanok.members", "org.hanok.admin",
            "org.hanok.camel", "org.hanok.postgres");

    private FileCheck() {
    }

    /** @throws Refused with the reason */
    static Contents check(Path file) {
        try {
            ZipLinks.refuse(file);
            walk(file);
            headers(file);
            return PluginFile.read(file);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | SecurityException e) {
            throw new Refused("admin.upload.unreadable");
        }
    }

    private static void walk(Path file) throws IOException {
        long total = 0;
        Set<String> seen = new HashSet<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                name(entry.getName());
                if (!seen.add(entry.getName().toLowerCase(Locale.ROOT)) || seen.size() > ENTRIES) {
                    throw new Refused("admin.upload.entries");
                }
                total += inflated(jar, entry, INFLATED - total);
            }
        }
        if (total > SMALL && total / Math.max(1, Files.size(file)) > RATIO) {
            throw new Refused("admin.upload.bomb");
        }
    }

    /** Counts by reading: the sizes in the file are claims of its maker. */
    private static long inflated(JarFile jar, ZipEntry entry, long left) throws IOException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        try (InputStream in = jar.getInputStream(entry)) {
            int read = in.read(buffer);
            if (read >= 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3 && buffer[3] == 4) {
                throw new Refused("admin.upload.nested", entry.getName());
            }
            while (read > 0) {
                size += read;
                if (size > left || size > SMALL && size / Math.max(1, entry.getCompressedSize()) > RATIO) {
                    throw new Refused("admin.upload.bomb");
                }
                read = in.read(buffer);
            }
        }
        return size;
    }

    private static void name(String name) {
        boolean odd = name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains("\0") || name.matches("(?s)[A-Za-z]:.*") || name.length() > 500;
        for (String part : name.split("/")) {
            odd |= part.equals("..") || part.equals(".");
        }
        if (odd) {
            throw new Refused("admin.upload.name", name.replaceAll("\\p{Cntrl}", "?"));
        }
        if (name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(jar|war|zip|kar|ear|rar)")) {
            throw new Refused("admin.upload.nested", name);
        }
    }

    private static void headers(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = PluginFile.header(headers, "Bundle-SymbolicName").replaceFirst(";.*", "").strip();
            if (!name.matches("[A-Za-z][A-Za-z0-9._-]{1,99}") || !PluginFile.header(headers, "Bundle-ManifestVersion").equals("2")
                    || !PluginFile.header(headers, "Bundle-Version").matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,2}(\\.[A-Za-z0-9_-]{1,60})?")) {
                throw new Refused("admin.upload.bundle");
            }
            if (!PluginFile.header(headers, "Fragment-Host").isEmpty()) {
                throw new Refused("admin.upload.fragment");
            }
            if (CORE.contains(name)) {
                throw new Refused("admin.upload.core", name);
            }
            exports(PluginFile.header(headers, "Export-Package"));
            listeners(jar, headers);
        }
    }

    /** A servlet listener, or a context of its own, makes the server restart contexts that others live in. */
    private static void listeners(JarFile jar, Attributes headers) throws IOException {
        for (String path : PluginFile.header(headers, "Service-Component").split("\\s*,\\s*")) {
            ZipEntry entry = path.isEmpty() ? null : jar.getEntry(path);
            boolean harmful = entry != null && SafeXml.elements(jar.getInputStream(entry)).stream()
                    .anyMatch(element -> element.attribute("name").matches("osgi\\.http\\.whiteboard\\.(listener|context\\.(name|path|select))"));
            if (harmful) {
                throw new Refused("admin.upload.listener");
            }
        }
    }

    /** Packages of the house, of Java and of OSGi come from nowhere else. */
    private static void exports(String exported) {
        for (String clause : exported.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String name = clause.strip().replaceFirst(";.*", "");
            if (name.matches("(org\\.hanok|java|javax|jakarta|org\\.osgi|org\\.apache|org\\.eclipse)(\\..*)?")) {
                throw new Refused("admin.upload.exports", name);
            }
        }
    }
}
