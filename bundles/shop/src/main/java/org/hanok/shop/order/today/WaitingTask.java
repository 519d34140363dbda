package org.hanok.shop.order.today;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.Queue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that paid orders wait until somebody loads PINs. */
@Component
public class WaitingTask implements AdminTask {

    private final Queue queue;
    private final Messages messages;

    @Activate
    public WaitingTask(@Reference Queue queue, @Reference Messages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        Queue.Waiting waiting = queue.waiting();
        if (waiting.orders() == 0) {
            return List.of();
        }
        return List.of(new Chore("boxes-stacked", messages.get(visit.locale(), "shop.admin.task.waiting", waiting.orders()),
                messages.get(visit.locale(), "shop.admin.task.waiting.why", waiting.minutes()), messages.get(visit.locale(), "shop.admin.task.waiting.do"),
                "/admin/shop/pins", "bad"));
    }
}
