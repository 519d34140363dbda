package org.hanok.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hanok.api.job.ScheduledJob;
import org.hanok.platform.ComponentName;
import org.hanok.platform.data.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs scheduled jobs. The table {@code platform.job} says what is due; whoever locks the row runs it, so one node does. Staff make a job due by setting
 * {@code next_run}.
 */
@Component(service = {}, immediate = true)
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private final DataSource database;
    private final Clock clock;
    private final Map<String, Due> jobs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hanok-jobs"));

    private record Due(ScheduledJob job, Schedule schedule) {
    }

    private record Outcome(long millis, String result, String error) {
    }

    @Activate
    public Jobs(@Reference(target = "(hanok.pool=true)") DataSource database, @Reference Clock clock, @Reference Units schemaIsThere) {
        this.database = database;
        this.clock = clock;
        executor.scheduleWithFixedDelay(this::runDue, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        executor.shutdownNow();
    }

    @Reference(service = ScheduledJob.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(ScheduledJob job, Map<String, Object> properties) {
        String name = ComponentName.of(job, properties);
        Schedule schedule = new Schedule(String.valueOf(properties.getOrDefault("hanok.job.cron.value", properties.get("hanok.job.cron.cron"))));
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO platform.job AS j (name, cron, next_run) VALUES (?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET cron = excluded.cron, next_run = least(j.next_run, excluded.next_run)""")) {
            upsert.setString(1, name);
            upsert.setString(2, schedule.expression());
            upsert.setTimestamp(3, Timestamp.from(schedule.after(clock)));
            upsert.executeUpdate();
            jobs.put(name, new Due(job, schedule));
        } catch (SQLException e) {
            LOG.error("The job {} is not scheduled", name, e);
        }
    }

    void remove(ScheduledJob job) {
        jobs.values().removeIf(due -> due.job() == job);
    }

    private void runDue() {
        try {
            while (runOne()) {
                LOG.trace("ran a job");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The jobs cannot be read now: {}", e.getMessage());
        }
    }

    private boolean runOne() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement next = connection.prepareStatement("""
                    SELECT name FROM platform.job WHERE next_run <= ? AND name = ANY (?) ORDER BY next_run LIMIT 1 FOR UPDATE SKIP LOCKED""")) {
                next.setTimestamp(1, Timestamp.from(clock.instant()));
                next.setArray(2, connection.createArrayOf("text", jobs.keySet().toArray()));
                ResultSet row = next.executeQuery();
                Due due = row.next() ? jobs.get(row.getString(1)) : null;
                if (due != null) {
                    Instant began = clock.instant();
                    record(connection, row.getString(1), due.schedule(), began, run(row.getString(1), due.job()));
                }
                connection.commit();
                return due != null;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Outcome run(String name, ScheduledJob job) {
        long began = System.nanoTime();
        try {
            String result = job.run();
            return new Outcome(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), result, null);
        } catch (Exception | Error e) {
            LOG.warn("The job {} failed", name, e);
            return new Outcome(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), null, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void record(Connection connection, String name, Schedule schedule, Instant began, Outcome outcome) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE platform.job SET next_run = ?, last_run = ?, last_millis = ?, last_result = ?, last_error = ?,
                  failures = failures + CASE WHEN ? THEN 1 ELSE 0 END WHERE name = ?""")) {
            update.setTimestamp(1, Timestamp.from(schedule.after(clock)));
            update.setTimestamp(2, Timestamp.from(began));
            update.setLong(3, outcome.millis());
            update.setString(4, outcome.result());
            update.setString(5, outcome.error());
            update.setBoolean(6, outcome.error() != null);
            update.setString(7, name);
            update.executeUpdate();
        }
    }
}
