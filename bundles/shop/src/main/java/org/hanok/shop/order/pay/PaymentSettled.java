package org.hanok.shop.order.pay;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hears that a charge was settled, and leaves charges of other plugins' things alone. */
@Component
@Topics("payment.settled")
public class PaymentSettled implements EventListener {

    private final Settlement settlement;

    @Activate
    public PaymentSettled(@Reference Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void on(Event event) {
        if (event.subject().type().equals("shop.order")) {
            settlement.settle(Payment.of(event));
        }
    }
}
