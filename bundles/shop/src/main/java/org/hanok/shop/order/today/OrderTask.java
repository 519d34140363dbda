package org.hanok.shop.order.today;

import java.util.ArrayList;
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

/** Leads to the paid order that has been held for longest, where one press opens it and the next one approves; and says that paid orders wait for PINs. */
@Component
public class OrderTask implements AdminTask {

    private final Queue queue;
    private final Messages messages;

    @Activate
    public OrderTask(@Reference Queue queue, @Reference Messages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        List<Chore> chores = new ArrayList<>();
        Queue.Held held = queue.held();
        if (held.orders() > 0) {
            chores.add(chore("shield-halved", "held", held.orders(), held.minutes(), QueueFront.PATH + "/" + held.first() + "?tab=held", visit));
        }
        Queue.Waiting waiting = queue.waiting();
        if (waiting.orders() > 0) {
            chores.add(chore("boxes-stacked", "waiting", waiting.orders(), waiting.minutes(), "/admin/shop/pins", visit));
        }
        return chores;
    }

    private Chore chore(String icon, String name, long orders, long minutes, String path, Visit visit) {
        String key = "shop.admin.task." + name;
        return new Chore(icon, messages.get(visit.locale(), key, orders), messages.get(visit.locale(), key + ".why", minutes), messages.get(visit.locale(), key + ".do"), path, "bad");
    }
}
