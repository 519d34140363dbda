package org.hanok.shop.order.pay;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives up the charge of a cancelled order, later if {@code payment} is away now. An expired one keeps its charge: late money re-opens it. */
@Component
@Topics("order.cancelled")
public class OrderGivenUp implements EventListener {

    private final Cashier cashier;

    @Activate
    public OrderGivenUp(@Reference Cashier cashier) {
        this.cashier = cashier;
    }

    @Override
    public void on(Event event) {
        cashier.giveUp(event.subject().id());
    }
}
