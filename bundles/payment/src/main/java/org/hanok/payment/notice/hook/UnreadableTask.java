package org.hanok.payment.notice.hook;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.payment.inbox.Inbox;
import org.hanok.payment.inbox.InboxEntryAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Genuine notices that could not be read: their money is looked up at the bank by hand. */
@Component(service = AdminTask.class)
public class UnreadableTask implements AdminTask {

    private final Inbox inbox;
    private final Messages messages;

    @Activate
    public UnreadableTask(@Reference Inbox inbox, @Reference Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return InboxEntryAdmin.PERMISSION;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        long count = inbox.unreadable();
        return count == 0 ? List.of() : List.of(new Chore("wallet", messages.get(visit.locale(), "payment.task.unreadable", count),
                messages.get(visit.locale(), "payment.task.unreadable.why"), messages.get(visit.locale(), "payment.task.deposits.action"), InboxEntryAdmin.UNREADABLE, "bad"));
    }
}
