package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.hanok.api.event.EventListener;
import org.hanok.platform.ComponentName;

/**
 * Who hears what. A subscription outlives its listener's bundle, so that events wait while the bundle is being replaced.
 */
final class Subscriptions {

    private final DataSource database;
    private final Map<String, EventListener> listeners = new ConcurrentHashMap<>();

    Subscriptions(DataSource database) {
        this.database = database;
    }

    void add(EventListener listener, Map<String, Object> properties) {
        String name = ComponentName.of(listener, properties);
        String[] patterns = Arrays.stream(topics(properties)).map(Subscriptions::like).toArray(String[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO platform.subscription (listener, patterns) VALUES (?, ?)
                        ON CONFLICT (listener) DO UPDATE SET patterns = excluded.patterns, seen = now()""")) {
            upsert.setString(1, name);
            upsert.setArray(2, connection.createArrayOf("text", patterns));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The listener " + name + " could not be subscribed", e);
        }
        listeners.put(name, listener);
    }

    void remove(EventListener listener) {
        listeners.values().remove(listener);
    }

    Set<String> present() {
        return Set.copyOf(listeners.keySet());
    }

    Optional<EventListener> listener(String name) {
        return Optional.ofNullable(listeners.get(name));
    }

    private static String[] topics(Map<String, Object> properties) {
        Object value = properties.get("hanok.event.topics.value");
        Object topics = value == null ? properties.get("hanok.event.topics.topics") : value;
        return topics instanceof String[] many ? many : topics == null ? new String[0] : new String[] {topics.toString()};
    }

    private static String like(String topic) {
        return topic.replace("_", "\\_").replace("*", "%");
    }
}
