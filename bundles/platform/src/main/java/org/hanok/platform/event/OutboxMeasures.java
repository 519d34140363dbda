package org.hanok.platform.event;

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

/** What waits in the outbox, for how long, and what was given up, by listener. */
@Component
public final class OutboxMeasures implements Measures {

    /** Every listener has a line, so that an alert sees a nought and not a gap. Waiting and dead rows have indexes of their own. */
    private static final String STATE = """
            SELECT s.listener,
              (SELECT count(*) FROM platform.delivery d WHERE d.listener = s.listener AND d.state = 'waiting') AS waiting,
              (SELECT count(*) FROM platform.delivery d WHERE d.listener = s.listener AND d.state = 'dead') AS dead,
              (SELECT extract(epoch FROM now() - min(e.at)) FROM platform.delivery d JOIN platform.event e ON e.id = d.event_id
               WHERE d.listener = s.listener AND d.state = 'waiting') AS oldest
            FROM platform.subscription s ORDER BY s.listener""";
    private final DataSource database;

    @Activate
    public OutboxMeasures(@Reference(target = "(hanok.pool=true)") DataSource database, @Reference Units schemaIsThere) {
        this.database = database;
    }

    /** For tests. */
    OutboxMeasures(DataSource database) {
        this.database = database;
    }

    @Override
    public void tell(Figures figures) {
        try (Connection connection = database.getConnection(); PreparedStatement state = connection.prepareStatement(STATE); ResultSet row = state.executeQuery()) {
            while (row.next()) {
                String listener = row.getString("listener");
                figures.gauge("hanok_outbox_waiting", "Deliveries that wait", row.getLong("waiting"), "listener", listener);
                figures.gauge("hanok_outbox_dead", "Deliveries given up until staff revive them", row.getLong("dead"), "listener", listener);
                figures.gauge("hanok_outbox_oldest_seconds", "Age of the oldest event that waits", row.getDouble("oldest"), "listener", listener);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
