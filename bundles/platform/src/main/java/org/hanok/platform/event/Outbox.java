package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.platform.data.Work;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes an event and one delivery per subscribed listener in one statement, on the caller's own connection, and rings the dispatchers' bell at commit. */
@Component
public final class Outbox implements Events {

    static final String CHANNEL = "hanok_outbox";
    private static final String PUBLISH = """
            WITH published AS (
              INSERT INTO platform.event (topic, subject_type, subject_id, at, facts) VALUES (?, ?, ?, ?, ?::jsonb) RETURNING id, topic
            ), delivered AS (
              INSERT INTO platform.delivery (event_id, listener)
              SELECT p.id, s.listener FROM published p JOIN platform.subscription s ON p.topic LIKE ANY (s.patterns)
            )
            SELECT pg_notify('hanok_outbox', '') FROM published""";
    private final Work work;

    @Activate
    public Outbox(@Reference Work work) {
        this.work = work;
    }

    @Override
    public void publish(Event event) {
        Connection connection = work.connection().orElseThrow(() -> new IllegalStateException("Events are published inside a transaction"));
        try (PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            insert.setString(1, event.topic());
            insert.setString(2, event.subject().type());
            insert.setString(3, event.subject().id());
            insert.setTimestamp(4, Timestamp.from(event.at()));
            insert.setString(5, Facts.write(event.facts()));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The event " + event.topic() + " could not be recorded", e);
        }
    }
}
