package org.hanok.payment.books;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on the dashboard that the books of money do not hold. */
@Component(service = AdminTask.class)
public class BooksTask implements AdminTask {

    private final Audit audit;
    private final Messages messages;

    @Activate
    public BooksTask(@Reference Audit audit, @Reference Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return BooksPages.PERMISSION;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        return audit.last().stream().map(wrong -> new Chore("wallet", messages.get(visit.locale(), "payment.books.task"),
                messages.get(visit.locale(), "payment.books.task.why"), messages.get(visit.locale(), "payment.books.task.action"), BooksPages.HOME, "bad")).toList();
    }
}
