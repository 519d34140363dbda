package org.hanok.shop.refund;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Publishes what happens to refunds. Every event is about {@code shop.refund:<number>} and carries {@code member} (id), {@code number}, {@code order} (number),
 * {@code amount} and {@code fee} (minor units), {@code currency}, {@code method} and {@code link} (public path); never a PIN, an account or a name.
 */
@Component(service = RefundNews.class)
public class RefundNews {

    private final Events events;
    private final Clock clock;

    @Activate
    public RefundNews(@Reference Events events, @Reference Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void publish(String topic, Refund refund) {
        publish(topic, refund, Map.of());
    }

    public void publish(String topic, Refund refund, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.putAll(Map.of("member", String.valueOf(refund.member()), "number", refund.number(), "order", refund.order(),
                "amount", String.valueOf(refund.amount().minor()), "fee", String.valueOf(refund.fee().minor()), "currency", refund.gross().currency(),
                "method", refund.method(), "link", "/account/refunds/" + refund.number()));
        events.publish(new Event(topic, Refund.ref(refund.number()), clock.instant(), facts));
    }
}
