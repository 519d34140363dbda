package org.hanok.admin.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes down who did what. All units share one database, so an entry for a plugin's row goes through that plugin's own connection and commits or vanishes
 * with the change itself. Thread-safe.
 */
@Component(service = AuditLog.class)
public class AuditLog {

    private static final String ENTRY =
            "INSERT INTO admin.audit (at, actor, address, action, subject_type, subject_id, title) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
    private static final String CHANGE = "INSERT INTO admin.audit_change (audit_id, attribute, old_value, new_value) VALUES (?, ?, ?, ?)";
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public AuditLog(@Reference(target = "(osgi.unit.name=admin)") EntityManager em, @Reference(target = "(osgi.unit.name=admin)") Tx tx, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /** In a transaction of its own, for what is no row of a plugin. */
    public void write(Actor actor, Deed deed) {
        tx.run(() -> write(em, actor, deed));
    }

    /** In the running transaction of that entity manager. */
    public void write(EntityManager running, Actor actor, Deed deed) {
        try {
            Connection connection = running.unwrap(Connection.class);
            changes(connection, entry(connection, actor, deed), deed.changes());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be written, so nothing is changed", e);
        }
    }

    private long entry(Connection connection, Actor actor, Deed deed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENTRY)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            if (actor.member() == 0) {
                insert.setNull(2, Types.BIGINT);
            } else {
                insert.setLong(2, actor.member());
            }
            insert.setString(3, actor.address());
            insert.setString(4, deed.action());
            insert.setString(5, deed.subject().type());
            insert.setString(6, deed.subject().id());
            insert.setString(7, deed.title());
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    private static void changes(Connection connection, long entry, List<Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CHANGE)) {
            for (Change change : changes) {
                insert.setLong(1, entry);
                insert.setString(2, change.attribute());
                insert.setString(3, change.old());
                insert.setString(4, change.fresh());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
