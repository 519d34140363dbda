package org.hanok.notifier;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices that could not leave: a number, and work for a human when it is not zero. */
@Component(service = {AdminTile.class, AdminTask.class})
public class DeadLetters implements AdminTile, AdminTask {

    private final DispatchBook book;
    private final Messages messages;

    @Activate
    public DeadLetters(@Reference DispatchBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return DispatchAdmin.PERMISSION;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Number show(Visit visit) {
        return new Number("notifier.tile.dead", Long.toString(book.dead()), messages.get(visit.locale(), "notifier.tile.dead.sentence"), DispatchAdmin.DEAD);
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        long dead = book.dead();
        return dead == 0 ? List.of() : List.of(new Chore("envelope", messages.get(visit.locale(), "notifier.task.dead", dead),
                messages.get(visit.locale(), "notifier.task.dead.why"), messages.get(visit.locale(), "notifier.task.dead.action"), DispatchAdmin.DEAD, "bad"));
    }
}
