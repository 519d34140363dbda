package org.hanok.shop.refund.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.RefundState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that refunds wait for a decision, for a transfer, or for somebody to see that a provider refused. */
@Component
public class RefundTask implements AdminTask {

    private final RefundBook book;
    private final Messages messages;

    @Activate
    public RefundTask(@Reference RefundBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return DeskFront.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        Map<RefundState, Long> counts = book.counts();
        List<Chore> chores = new ArrayList<>();
        add(chores, counts, RefundState.FAILED, "bad", Tab.PAY, visit);
        add(chores, counts, RefundState.REQUESTED, "warn", Tab.DECIDE, visit);
        add(chores, counts, RefundState.BY_HAND, "warn", Tab.PAY, visit);
        return chores;
    }

    private void add(List<Chore> chores, Map<RefundState, Long> counts, RefundState state, String tone, Tab tab, Visit visit) {
        long count = counts.getOrDefault(state, 0L);
        if (count > 0) {
            String key = "shop.refund.task." + state;
            chores.add(new Chore(state.icon(), messages.get(visit.locale(), key, count), messages.get(visit.locale(), key + ".why"),
                    messages.get(visit.locale(), key + ".do"), DeskFront.PATH + "?tab=" + tab.id(), tone));
        }
    }
}
