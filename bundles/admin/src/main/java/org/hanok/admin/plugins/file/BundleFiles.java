package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file behind a bundle's location, without any network: Karaf's own repository folder, or a file. */
@Component(service = BundleFiles.class)
public class BundleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BundleFiles.class);
    private final Path system;

    @Activate
    public BundleFiles() {
        this(Path.of(System.getProperty("karaf.home", "."), System.getProperty("karaf.default.repository", "system")));
    }

    public BundleFiles(Path system) {
        this.system = system;
    }

    public Optional<Contents> contents(String location) {
        try {
            Optional<Path> file = file(location);
            return file.isEmpty() ? Optional.empty() : Optional.of(PluginFile.read(file.get()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} cannot be read", location, e);
            return Optional.empty();
        }
    }

    public Optional<Path> file(String location) {
        if (location.startsWith("mvn:")) {
            String[] parts = location.substring("mvn:".length()).split("/");
            return Optional.of(system.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]).resolve(parts[1] + "-" + parts[2] + ".jar")).filter(Files::isRegularFile);
        }
        return location.startsWith("file:") ? Optional.of(Path.of(URI.create(location.replaceFirst("\\?.*", "")))).filter(Files::isRegularFile) : Optional.empty();
    }
}
