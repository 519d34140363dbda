package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.platform.data.Work;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a transaction's events and one delivery per subscribed listener in one statement, on the caller's own connection at its commit, and rings the dispatchers' bell. */
@Component
public final class Outbox implements Events {

    static final String CHANNEL = "hanok_outbox";
    private static final String PUBLISH = """
            WITH published AS (
              INSERT INTO platform.event (topic, subject_type, subject_id, at, facts)
              SELECT topic, subject_type, subject_id, at::timestamptz, facts::jsonb
              FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY AS e(topic, subject_type, subject_id, at, facts, n) ORDER BY n RETURNING id, topic
            ), delivered AS (
              INSERT INTO platform.delivery (event_id, listener)
              SELECT p.id, s.listener FROM published p JOIN platform.subscription s ON p.topic LIKE ANY (s.patterns) ORDER BY p.id, s.listener
            )
            SELECT pg_notify('hanok_outbox', '')""";
    private final Work work;
    private final Consumer<List<Event>> writer = this::write;

    @Activate
    public Outbox(@Reference Work work) {
        this.work = work;
    }

    @Override
    public void publish(Event event) {
        if (!work.gather(event, writer)) {
            throw new IllegalStateException("Events are published inside a transaction");
        }
    }

    private void write(List<Event> events) {
        Connection connection = work.connection().orElseThrow();
        try (PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            List<Function<Event, String>> columns = List.of(Event::topic, event -> event.subject().type(), event -> event.subject().id(), event -> event.at().toString(),
                    event -> Facts.write(event.facts()));
            for (int i = 0; i < columns.size(); i++) {
                insert.setArray(i + 1, connection.createArrayOf("text", events.stream().map(columns.get(i)).toArray()));
            }
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The events " + events.stream().map(Event::topic).toList() + " could not be recorded", e);
        }
    }
}
