package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugins that came as files. A checked file is kept in the site's data folder beside a small feature repository that names it, so that planning, installing and going back
 * are the same as for the site's own plugins, and the framework's state can be thrown away without losing them.
 */
@Component(service = Uploads.class, immediate = true)
public class Uploads {

    /** Below what the front door reads of a form. */
    public static final long MOST = 11L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final String REPOSITORY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <features name="hanok-upload-%1$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="%1$s" version="%2$s">
                <bundle start-level="80">%3$s</bundle>
              </feature>
            </features>
            """;
    private final PluginFeatures features;
    private final Path folder;

    @Activate
    public Uploads(@Reference PluginFeatures features, @Reference Site site) {
        this.features = features;
        folder = site.data().resolve("plugins");
        remember();
    }

    /** Checks and keeps a file. @return the name of its feature, ready to be planned @throws Refused with the reason, nothing being kept */
    public String keep(InputStream file) {
        try {
            Files.createDirectories(folder);
            Path incoming = Files.createTempFile(folder, "incoming", ".part");
            try {
                if (Files.copy(limited(file), incoming, StandardCopyOption.REPLACE_EXISTING) > MOST) {
                    throw new Refused("admin.upload.large", MOST >> 20);
                }
                return keep(incoming, FileCheck.check(incoming));
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a file that is not installed. */
    public void discard(Feature feature) {
        for (String location : PluginFeatures.locations(feature)) {
            Path jar = location.startsWith("file:") ? Path.of(URI.create(location)) : folder;
            if (jar.startsWith(folder.toAbsolutePath()) && !features.installed(feature)) {
                forget(jar, feature);
            }
        }
    }

    private String keep(Path incoming, Contents contents) throws IOException {
        // Every version is a feature of its own, so that a newer one can be planned while the older one runs.
        String feature = contents.symbolicName() + "-" + contents.version();
        Path jar = folder.resolve(feature + "-" + digest(incoming) + ".jar").toAbsolutePath();
        Path repository = repository(feature);
        if (features.knows(repository.toUri())) {
            throw new Refused("admin.upload.known", contents.symbolicName(), contents.version());
        }
        Files.move(incoming, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(repository, REPOSITORY.formatted(feature, contents.version(), jar.toUri().toString().replace("&", "&amp;")), StandardCharsets.UTF_8);
        add(repository);
        return feature;
    }

    private void forget(Path jar, Feature feature) {
        Path repository = repository(feature.getName());
        try {
            features.removeRepository(repository.toUri());
            Files.deleteIfExists(repository);
            Files.deleteIfExists(jar);
        } catch (Exception e) {
            throw new IllegalStateException("The file of " + feature.getName() + " cannot be removed", e);
        }
    }

    private Path repository(String feature) {
        return folder.resolve(feature + ".xml").toAbsolutePath();
    }

    /** After the framework's state was thrown away the repositories are still here. */
    private void remember() {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> repositories = files.filter(file -> file.toString().endsWith(".xml")).filter(file -> !features.knows(file.toAbsolutePath().toUri())).toList();
                repositories.forEach(this::add);
            } catch (IOException | IllegalStateException e) {
                LOG.warn("The uploaded plugins cannot be listed", e);
            }
        }
    }

    private void add(Path repository) {
        try {
            features.addRepository(repository.toAbsolutePath().toUri());
        } catch (Exception e) {
            throw new IllegalStateException("Karaf does not take " + repository.getFileName(), e);
        }
    }

    /** One byte more than allowed is enough to know. */
    private static InputStream limited(InputStream in) {
        return new LimitedStream(in, MOST + 1);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
