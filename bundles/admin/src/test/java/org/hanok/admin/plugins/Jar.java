package org.hanok.admin.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes plugin files, good and bad. */
public final class Jar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Manifest manifest = new Manifest();

    public static Jar plugin() {
        return new Jar().header("Manifest-Version", "1.0").header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", "org.acme.poll;singleton:=true")
                .header("Bundle-Version", "1.2.0").header("Hanok-Plugin", "poll");
    }

    public Jar header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    public Jar with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Jar with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            manifest.write(zip);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
