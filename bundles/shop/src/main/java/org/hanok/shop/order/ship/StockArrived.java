package org.hanok.shop.order.ship;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ships waiting orders as soon as PINs are loaded. An order that has just begun to wait is tried again at once too: it may have stepped over PINs that another
 * order held for a moment and then let go.
 */
@Component
@Topics({"pins.loaded", "order.waiting"})
public class StockArrived implements EventListener {

    private final Shipping shipping;

    @Activate
    public StockArrived(@Reference Shipping shipping) {
        this.shipping = shipping;
    }

    @Override
    public void on(Event event) {
        shipping.shipWaiting();
    }
}
