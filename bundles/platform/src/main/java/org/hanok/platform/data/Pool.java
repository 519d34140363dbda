package org.hanok.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.Hashtable;
import javax.sql.DataSource;
import org.hanok.api.Site;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one pool of database connections that all plugins share, registered as a {@link DataSource} with {@code hanok.pool=true}. The database is the one named by
 * {@code HANOK_DATABASE_URL} ({@code postgresql://user:password@host:port/name} or a JDBC address), else the embedded one.
 */
@Component(service = {}, immediate = true)
public final class Pool {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    /** More would wait for each other in the database, whose process for each of them grows to some 15 MiB. */
    private static final int CONNECTIONS = 12;
    /** A server that comes up beside its database must not stay down because it was the quicker one. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final HikariDataSource pool;
    private final ServiceRegistration<DataSource> registration;

    @Activate
    public Pool(BundleContext context, @Reference Site site,
            @Reference(target = "(hanok.database=*)", cardinality = ReferenceCardinality.MANDATORY) DataSource database) {
        pool = open(database);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("hanok.pool", true);
        registration = context.registerService(DataSource.class, pool, properties);
    }

    @Deactivate
    void close() {
        registration.unregister();
        pool.close();
    }

    private static HikariDataSource open(DataSource database) {
        if (database instanceof PGSimpleDataSource server) {
            // Else a refused row, secrets and all, would stand in exception messages and so in the log.
            server.setLogServerErrorDetail(false);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setPoolName("hanok");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        LOG.info("Opening the database; it may take its time, up to {} minutes", PATIENCE.toMinutes());
        return new HikariDataSource(config);
    }

    /** Where the address names a server of its own, that server. */
    @Component(service = {}, immediate = true)
    public static final class External {

        private final ServiceRegistration<?> registration;

        @Activate
        public External(BundleContext context, @Reference Site site) {
            registration = site.setting("HANOK_DATABASE_URL").map(External::source).map(source -> {
                Hashtable<String, Object> properties = new Hashtable<>();
                properties.put("hanok.database", "external");
                return context.registerService(DataSource.class, source, properties);
            }).orElse(null);
        }

        @Deactivate
        void close() {
            if (registration != null) {
                registration.unregister();
            }
        }

        static DataSource source(String address) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            if (address.startsWith("jdbc:")) {
                source.setUrl(address);
                return source;
            }
            URI uri = URI.create(address);
            source.setUrl("jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath());
            if (uri.getUserInfo() != null) {
                String[] login = uri.getUserInfo().split(":", 2);
                source.setUser(login[0]);
                source.setPassword(login.length > 1 ? login[1] : "");
            }
            return source;
        }
    }
}
