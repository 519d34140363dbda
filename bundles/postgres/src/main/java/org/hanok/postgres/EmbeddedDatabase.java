package org.hanok.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the embedded database as a raw {@link DataSource} with the property {@code hanok.database=embedded}, from when it answers until
 * it stops with the framework. Starts nothing while {@code HANOK_DATABASE_URL} names another database. Either way it sees to it that a process
 * told to end takes the site down in good order.
 */
@Component(immediate = true, service = {}, configurationPid = "org.hanok.postgres")
@Designate(ocd = EmbeddedDatabase.Settings.class)
public final class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Longer than any healthy stop, shorter than what a service manager waits before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Ending ending;
    private final Optional<Postgres> postgres;

    /** Settings of the embedded database. A change restarts it. */
    @ObjectClassDefinition(name = "%postgres.settings", localization = "OSGI-INF/l10n/postgres")
    public @interface Settings {

        /** Loopback port. */
        @AttributeDefinition(name = "%postgres.port", description = "%postgres.port.help")
        int port() default 0;
    }

    /** Returns when the database answers, or after saying what is in the way. */
    @Activate
    public EmbeddedDatabase(BundleContext context, Settings settings) {
        ending = new Ending(() -> stopped(context.getBundle(0).adapt(Framework.class)));
        ending.enlist();
        postgres = setting("HANOK_DATABASE_URL").isPresent() ? Optional.empty() : started(folder(context), settings.port());
        postgres.ifPresent(running -> offer(context, running));
    }

    @Deactivate
    void stop() {
        postgres.ifPresent(Postgres::close);
        ending.dismiss();
    }

    private void offer(BundleContext context, Postgres running) {
        ending.guard(running::close);
        context.registerService(DataSource.class, running.dataSource(), FrameworkUtil.asDictionary(Map.of("hanok.database", "embedded")));
    }

    private static boolean stopped(Framework framework) {
        try {
            framework.stop();
            return framework.waitForStop(PATIENCE.toMillis()).getType() != FrameworkEvent.WAIT_TIMEDOUT;
        } catch (BundleException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Postgres> started(Path folder, int port) {
        try {
            var postgres = new Postgres(folder, port);
            LOG.info("PostgreSQL answers on 127.0.0.1:{}, data in {}", postgres.port(), folder);
            return Optional.of(postgres);
        } catch (IOException | IllegalStateException e) {
            LOG.error("No database: {}", e.getMessage(), e);
            return Optional.empty();
        }
    }

    private static Path folder(BundleContext context) {
        var site = setting("HANOK_DATA").map(Path::of).orElseGet(() -> Path.of(context.getProperty("karaf.base"), "site"));
        return site.resolve("postgres");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
