package org.hanok.payment.deposit.desk;

import java.util.List;
import java.util.stream.Stream;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.DepositBook;
import org.hanok.payment.deposit.DepositState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deposits that wait for a human: without an order, and parts of orders that ran out. */
@Component(service = AdminTask.class)
public class DepositTask implements AdminTask {

    private final DepositBook book;
    private final ShortDeposits parts;
    private final Messages messages;

    @Activate
    public DepositTask(@Reference DepositBook book, @Reference ShortDeposits parts, @Reference Messages messages) {
        this.book = book;
        this.parts = parts;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return DepositPages.PERMISSION;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        return Stream.of(chore(book.open().get(DepositState.QUEUED), "payment.task.deposits", "", visit), chore(parts.ids().size(), "payment.task.short", "?state=partial", visit))
                .flatMap(List::stream).toList();
    }

    private List<Chore> chore(long count, String key, String query, Visit visit) {
        return count == 0 ? List.of() : List.of(new Chore("wallet", messages.get(visit.locale(), key, count), messages.get(visit.locale(), key + ".why"),
                messages.get(visit.locale(), "payment.task.deposits.action"), DepositPages.HOME + query, "warn"));
    }
}
