package org.hanok.shop.order.today;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.Queue;
import org.hanok.shop.order.desk.QueueFront;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leads to the paid order that has been held for longest: one press opens it, the next one approves. */
@Component
public class HeldTask implements AdminTask {

    private final Queue queue;
    private final Messages messages;

    @Activate
    public HeldTask(@Reference Queue queue, @Reference Messages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        Queue.Held held = queue.held();
        if (held.orders() == 0) {
            return List.of();
        }
        return List.of(new Chore("shield-halved", messages.get(visit.locale(), "shop.admin.task.held", held.orders()),
                messages.get(visit.locale(), "shop.admin.task.held.why", held.minutes()), messages.get(visit.locale(), "shop.admin.task.held.do"),
                QueueFront.PATH + "/" + held.first() + "?tab=held", "bad"));
    }
}
