package org.hanok.shop.order.misfit;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.QueueFront;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that money has come that fits no order as it stands. */
@Component
public class MisfitTask implements AdminTask {

    private final Misfits misfits;
    private final Messages messages;

    @Activate
    public MisfitTask(@Reference Misfits misfits, @Reference Messages messages) {
        this.misfits = misfits;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        List<Misfit> open = misfits.open();
        if (open.isEmpty()) {
            return List.of();
        }
        Misfit first = open.get(0);
        return List.of(new Chore("triangle-exclamation", messages.get(visit.locale(), "shop.admin.task.misfit", open.size()),
                messages.get(visit.locale(), "shop.admin.task.misfit.why", first.amount(), messages.get(visit.locale(), "shop.admin.verdict." + first.verdict())),
                messages.get(visit.locale(), "shop.admin.task.misfit.do"), QueueFront.PATH + "/" + first.number() + "?tab=misfit", "warn"));
    }
}
