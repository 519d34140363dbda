package org.hanok.admin.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The platform's tables of jobs and deliveries. */
@Component(service = Ledger.class)
public class Ledger {

    private static final String JOBS = "SELECT name, cron, next_run, running_since, last_run, last_millis, last_result, last_error FROM platform.job ORDER BY name";
    private static final String RUN = "UPDATE platform.job SET next_run = now() WHERE name = ?";
    private static final String COUNTS = "SELECT state, count(*) FROM platform.delivery WHERE state <> 'done' GROUP BY state";
    private static final String DELIVERIES = "SELECT d.id, d.listener, d.state, d.attempts, d.next_try, d.done_at, d.trouble, e.topic, e.subject_type, e.subject_id, e.at"
            + " FROM platform.delivery d JOIN platform.event e ON e.id = d.event_id WHERE d.state = ? AND d.id < ? ORDER BY d.id DESC LIMIT 50";
    private static final String RETRY = "UPDATE platform.delivery SET state = 'waiting', attempts = 0, next_try = now() WHERE id = ? AND state IN ('dead', 'waiting')";
    private static final String RETRY_ALL = "UPDATE platform.delivery SET state = 'waiting', attempts = 0, next_try = now() WHERE state = 'dead'";
    private final DataSource database;

    /** @param result what it said it did @param error why it failed the last time */
    record Job(String name, String cron, Optional<Instant> next, Optional<Instant> runningSince, Optional<Instant> last, long millis, String result, String error) {
    }

    /** @param trouble why the last try failed */
    record Delivery(long id, String listener, String state, int attempts, Optional<Instant> next, Optional<Instant> done, String trouble, String topic, String subject, Instant at) {
    }

    /** @param waiting also those that are tried again later */
    record Counts(long waiting, long dead) {
    }

    @Activate
    public Ledger(@Reference(target = "(hanok.pool=true)") DataSource database) {
        this.database = database;
    }

    List<Job> jobs() {
        return list(JOBS, statement -> {
            return;
        }, row -> new Job(row.getString("name"), row.getString("cron"), instant(row, "next_run"), instant(row, "running_since"),
                instant(row, "last_run"), row.getLong("last_millis"), text(row.getString("last_result")), text(row.getString("last_error"))));
    }

    /** Makes the job due. @return whether there is such a job */
    boolean run(String name) {
        return update(RUN, statement -> statement.setString(1, name)) > 0;
    }

    Counts counts() {
        long[] counts = new long[2];
        list(COUNTS, statement -> {
            return;
        }, row -> counts[row.getString(1).equals("dead") ? 1 : 0] = row.getLong(2));
        return new Counts(counts[0], counts[1]);
    }

    /** Deliveries in that state before an id, newest first, at most 50. */
    List<Delivery> deliveries(String state, long before) {
        return list(DELIVERIES, statement -> {
            statement.setString(1, state);
            statement.setLong(2, before);
        }, row -> new Delivery(row.getLong("id"), simple(row.getString("listener")), row.getString("state"), row.getInt("attempts"), instant(row, "next_try"), instant(row, "done_at"),
                text(row.getString("trouble")), row.getString("topic"), row.getString("subject_type") + ":" + row.getString("subject_id"), row.getTimestamp("at").toInstant()));
    }

    boolean retry(long id) {
        return update(RETRY, statement -> statement.setLong(1, id)) > 0;
    }

    int retryAll() {
        return update(RETRY_ALL, statement -> {
            return;
        });
    }

    private interface Filler {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Filler filler, Reader<T> reader) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            filler.fill(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The platform's tables cannot be read", e);
        }
    }

    private int update(String sql, Filler filler) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            filler.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The platform's tables cannot be changed", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
