package org.hanok.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hanok.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the database answers. */
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
            return connection.isValid(SECONDS) ? Optional.empty() : Optional.of("The database does not answer");
        } catch (SQLException e) {
            return Optional.of("The database cannot be reached: " + e.getSQLState());
        }
    }
}
