package org.hanok.payment.deposit.desk;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.DepositBook;
import org.hanok.payment.deposit.DepositState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deposits that wait for a human. */
@Component(service = AdminTask.class)
public class DepositTask implements AdminTask {

    private final DepositBook book;
    private final Messages messages;

    @Activate
    public DepositTask(@Reference DepositBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return DepositPages.PERMISSION;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        long queued = book.open().get(DepositState.QUEUED);
        return queued == 0 ? List.of() : List.of(new Chore("wallet", messages.get(visit.locale(), "payment.task.deposits", queued),
                messages.get(visit.locale(), "payment.task.deposits.why"), messages.get(visit.locale(), "payment.task.deposits.action"), DepositPages.HOME, "warn"));
    }
}
