package org.hanok.notifier.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.notifier.DispatchState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices that could not leave, or may not have arrived: a number, and work for a human when it is not zero. */
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
        Map<DispatchState, Long> open = book.open();
        long dead = open.getOrDefault(DispatchState.DEAD, 0L) + open.getOrDefault(DispatchState.UNSURE, 0L);
        return new Number("notifier.tile.dead", Long.toString(dead), messages.get(visit.locale(), "notifier.tile.dead.sentence"), place(DispatchState.DEAD));
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        Map<DispatchState, Long> open = book.open();
        return Stream.concat(chore(open, DispatchState.DEAD, "notifier.task.dead", "bad", visit), chore(open, DispatchState.UNSURE, "notifier.task.unsure", "warn", visit)).toList();
    }

    private Stream<Chore> chore(Map<DispatchState, Long> open, DispatchState state, String key, String tone, Visit visit) {
        long count = open.getOrDefault(state, 0L);
        return count == 0 ? Stream.empty() : Stream.of(new Chore("envelope", messages.get(visit.locale(), key, count), messages.get(visit.locale(), key + ".why"),
                messages.get(visit.locale(), key + ".action"), place(state), tone));
    }

    private static String place(DispatchState state) {
        return NoticePages.HOME + "?state=" + state;
    }
}
