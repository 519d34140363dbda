package org.hanok.platform.event;

import java.time.Instant;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.platform.data.Transactions;
import org.hanok.platform.data.Work;
import org.hanok.testkit.PluginDatabase;

/** The outbox of a real database, and words for what goes into it. */
final class Ledger {

    final PluginDatabase db = PluginDatabase.fresh("platform");
    private final Work work = new Work();
    final Tx tx = Transactions.of(db.source(), work);
    final Outbox outbox = new Outbox(work);

    static Event event(String topic, String subject) {
        return new Event(topic, new Ref("test.thing", subject), Instant.parse("2026-03-01T00:00:00Z"), Map.of("said", "\"네\""));
    }

    static Map<String, Object> hears(String name, String... topics) {
        return Map.of("component.name", name, "hanok.event.topics.value", topics);
    }

    void subscribe(String name, String... topics) {
        EventListener away = event -> {
        };
        new Subscriptions(db.source()).add(away, hears(name, topics));
    }

    void publish(Event... events) {
        tx.run(() -> {
            for (Event event : events) {
                outbox.publish(event);
            }
        });
    }

    String value(String sql) {
        return db.value(sql);
    }
}
