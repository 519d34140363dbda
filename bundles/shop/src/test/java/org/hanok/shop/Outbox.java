package org.hanok.shop;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;

/** Keeps what was published, in order. */
public final class Outbox implements Events {

    private final Queue<Event> published = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(Event event) {
        published.add(event);
    }

    public List<Event> all() {
        return List.copyOf(published);
    }

    public List<String> topics() {
        return published.stream().map(Event::topic).toList();
    }

    public List<Event> of(String topic) {
        return published.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    public void clear() {
        published.clear();
    }
}
