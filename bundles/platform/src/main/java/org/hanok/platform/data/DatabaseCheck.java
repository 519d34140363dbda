package org.hanok.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hanok.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the database answers, and can be trusted. */
@Component
public final class DatabaseCheck implements HealthCheck {

    private static final int SECONDS = 2;
    private final DataSource pool;

    @Activate
    public DatabaseCheck(@Reference(target = "(hanok.pool=true)") DataSource pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> trouble() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS) ? unfit(connection.getMetaData().getDatabaseProductVersion()) : Optional.of("The database does not answer");
        } catch (SQLException e) {
            return Optional.of("The database cannot be reached: " + e.getSQLState());
        }
    }

    /**
     * PostgreSQL 18.0 and 18.1 leave out rows of an {@code update … from} a common table expression that others change meanwhile: a paid order would get one PIN
     * of two.
     */
    static Optional<String> unfit(String version) {
        return version.matches("18\\.[01](\\D.*)?") ? Optional.of("PostgreSQL " + version + " loses updates; 18.2 or newer is needed") : Optional.empty();
    }
}
