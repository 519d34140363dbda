package org.hanok.admin.runtime;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deliveries that were given up wait for a human. */
@Component
public class OutboxTask implements AdminTask {

    private final Ledger ledger;
    private final Messages messages;

    @Activate
    public OutboxTask(@Reference Ledger ledger, @Reference Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return "admin.runtime";
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        long dead = ledger.counts().dead();
        return dead == 0 ? List.of() : List.of(new Chore("paper-plane", messages.get(visit.locale(), "admin.waits.outbox", dead), messages.get(visit.locale(), "admin.waits.outbox.why"),
                messages.get(visit.locale(), "admin.waits.look"), "/admin/outbox?state=dead", "bad"));
    }
}
