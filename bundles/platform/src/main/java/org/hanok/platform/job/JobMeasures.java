package org.hanok.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hanok.api.health.Measures;
import org.hanok.platform.data.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When each job ran last, and how often it failed, over all nodes. */
@Component
public final class JobMeasures implements Measures {

    private static final String STATE = """
            SELECT name, extract(epoch FROM last_run) AS last_run, last_millis, failures, last_error IS NOT NULL AS failed,
              greatest(0, extract(epoch FROM now() - next_run)) AS late FROM platform.job ORDER BY name""";
    private final DataSource database;

    @Activate
    public JobMeasures(@Reference(target = "(hanok.pool=true)") DataSource database, @Reference Units schemaIsThere) {
        this.database = database;
    }

    /** For tests. */
    JobMeasures(DataSource database) {
        this.database = database;
    }

    @Override
    public void tell(Figures figures) {
        try (Connection connection = database.getConnection(); PreparedStatement state = connection.prepareStatement(STATE); ResultSet row = state.executeQuery()) {
            while (row.next()) {
                String job = row.getString("name");
                figures.gauge("hanok_job_last_run_seconds", "When the job ran last, in seconds since 1970; 0 for never", row.getDouble("last_run"), "job", job);
                figures.gauge("hanok_job_duration_seconds", "How long its last run took", row.getLong("last_millis") / 1e3, "job", job);
                figures.gauge("hanok_job_failed", "1 when its last run failed", row.getBoolean("failed") ? 1 : 0, "job", job);
                figures.gauge("hanok_job_late_seconds", "How long it has been due", row.getDouble("late"), "job", job);
                figures.count("hanok_job_failures", "Runs that failed", row.getLong("failures"), "job", job);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
