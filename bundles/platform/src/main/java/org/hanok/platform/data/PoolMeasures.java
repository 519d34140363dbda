package org.hanok.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hanok.api.health.Measures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How busy the pool of database connections is. */
@Component
public final class PoolMeasures implements Measures {

    private static final String NAME = "hanok_db_connections";
    private static final String HELP = "Database connections by state";
    private final DataSource pool;

    @Activate
    public PoolMeasures(@Reference(target = "(hanok.pool=true)") DataSource pool) {
        this.pool = pool;
    }

    @Override
    public void tell(Figures figures) {
        try {
            HikariDataSource hikari = pool.unwrap(HikariDataSource.class);
            HikariPoolMXBean now = hikari.getHikariPoolMXBean();
            figures.gauge(NAME, HELP, now.getActiveConnections(), "state", "active");
            figures.gauge(NAME, HELP, now.getIdleConnections(), "state", "idle");
            figures.gauge("hanok_db_connections_most", "Connections that the pool may open", hikari.getMaximumPoolSize());
            figures.gauge("hanok_db_waiting", "Threads that wait for a database connection", now.getThreadsAwaitingConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
