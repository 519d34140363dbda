package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Reads the contents of a plugin's file. */
final class PluginFile {

    private PluginFile() {
    }

    /** @throws IOException when it cannot be read as a jar */
    static Contents read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = Optional.ofNullable(jar.getManifest()).orElseThrow(() -> new IOException("no manifest"));
            Attributes headers = manifest.getMainAttributes();
            String name = header(headers, "Bundle-SymbolicName").replaceFirst(";.*", "").strip();
            Components components = components(jar, headers);
            Units units = units(jar, headers);
            String plugin = header(headers, "Hanok-Plugin");
            return new Contents(name, header(headers, "Bundle-Version"), plugin.isEmpty() ? name : plugin, units.name(), migrations(jar), units.entities(),
                    List.copyOf(components.slots()), components.pages(), components.menu(), components.search(), List.copyOf(components.settings()), Files.size(file));
        }
    }

    static String header(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value.strip();
    }

    private static List<String> migrations(JarFile jar) {
        return jar.stream().map(ZipEntry::getName).filter(name -> name.matches("migrations/[^/]+\\.sql")).map(name -> name.substring("migrations/".length())).sorted().toList();
    }

    private static Components components(JarFile jar, Attributes headers) throws IOException {
        Components components = new Components(new TreeSet<>(), new TreeSet<>());
        for (String path : header(headers, "Service-Component").split("\\s*,\\s*")) {
            ZipEntry entry = path.isEmpty() ? null : jar.getEntry(path);
            if (entry != null) {
                components.add(SafeXml.elements(jar.getInputStream(entry)));
            }
        }
        return components;
    }

    private record Units(String name, List<String> entities) {
    }

    private static Units units(JarFile jar, Attributes headers) throws IOException {
        ZipEntry entry = header(headers, "Meta-Persistence").isEmpty() ? null : jar.getEntry("META-INF/persistence.xml");
        String name = "";
        List<String> entities = new ArrayList<>();
        if (entry != null) {
            for (SafeXml.Element element : SafeXml.elements(jar.getInputStream(entry))) {
                name = element.name().equals("persistence-unit") ? element.attribute("name") : name;
                if (element.name().equals("class") && entity(jar, element.text())) {
                    entities.add(element.text().substring(element.text().lastIndexOf('.') + 1));
                }
            }
        }
        return new Units(name, entities);
    }

    /** Units list converters too: an entity's class file names its annotation. */
    private static boolean entity(JarFile jar, String type) throws IOException {
        ZipEntry entry = jar.getEntry(type.replace('.', '/') + ".class");
        if (entry == null) {
            return false;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains("Ljavax/persistence/Entity;");
        }
    }
}
