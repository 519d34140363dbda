package org.hanok.shop.order.today;

import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.Queue;
import org.hanok.shop.order.desk.QueueFront;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many paid orders wait for PINs. */
@Component
public class WaitingTile implements AdminTile {

    private final Queue queue;
    private final Messages messages;

    @Activate
    public WaitingTile(@Reference Queue queue, @Reference Messages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Number show(Visit visit) {
        Queue.Waiting waiting = queue.waiting();
        String sentence = waiting.orders() == 0 ? "" : messages.get(visit.locale(), "shop.admin.tile.waiting.since", waiting.minutes());
        return new Number("shop.admin.tile.waiting", messages.get(visit.locale(), "shop.admin.count", waiting.orders()), sentence, QueueFront.PATH + "?tab=check");
    }
}
