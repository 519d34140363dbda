package org.hanok.shop.order;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Publishes what happens to orders. Every event is about {@code shop.order:<number>} and carries {@code member} (id), {@code number}, {@code amount} (minor
 * units), {@code currency} and {@code link} (public path).
 */
@Component(service = News.class)
public class News {

    private final Events events;
    private final Clock clock;

    @Activate
    public News(@Reference Events events, @Reference Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void publish(String topic, Head order) {
        publish(topic, order, Map.of());
    }

    public void publish(String topic, Head order, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("member", String.valueOf(order.member()));
        facts.put("number", order.number());
        facts.put("amount", String.valueOf(order.total().minor()));
        facts.put("currency", order.total().currency());
        facts.put("link", Order.path(order.number()));
        events.publish(new Event(topic, order.ref(), clock.instant(), facts));
    }
}
