package org.hanok.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Hashtable;
import java.util.Optional;
import org.hanok.api.Site;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The installation as the process environment describes it. Switches demo components on by writing their configuration. */
@Component(immediate = true)
public final class Environment implements Site {

    private static final String DEMO = "org.hanok.demo";
    private final URI url;
    private final Path data;
    private final boolean demo;
    private final ZoneId zone;
    private final ServiceRegistration<Clock> clock;

    @Activate
    public Environment(BundleContext context, @Reference ConfigurationAdmin configurations) throws IOException {
        url = URI.create(setting("HANOK_PUBLIC_URL").orElse("http://localhost:" + setting("HANOK_HTTP_PORT").orElse("8181")).replaceAll("/+$", ""));
        data = Path.of(setting("HANOK_DATA").orElse(System.getProperty("karaf.base", ".") + "/site")).toAbsolutePath().normalize();
        demo = setting("HANOK_DEMO").map(Boolean::parseBoolean).orElse(false);
        zone = ZoneId.of(setting("HANOK_ZONE").orElse("Asia/Seoul"));
        Files.createDirectories(data);
        clock = context.registerService(Clock.class, Clock.system(zone), new Hashtable<>());
        switchDemo(configurations);
    }

    @Deactivate
    void close() {
        clock.unregister();
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void switchDemo(ConfigurationAdmin configurations) {
        try {
            var configuration = configurations.getConfiguration(DEMO, "?");
            if (demo && configuration.getProperties() == null) {
                Hashtable<String, Object> on = new Hashtable<>();
                on.put("demo", true);
                configuration.update(on);
            } else if (!demo && configuration.getProperties() != null) {
                configuration.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
