package org.hanok.shop.books;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on the dashboard that the book of PINs does not agree with the vault. */
@Component
public class BookTask implements AdminTask {

    private final PinBook book;
    private final Messages messages;

    @Activate
    public BookTask(@Reference PinBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return VaultTabs.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        if (!book.wasWrong()) {
            return List.of();
        }
        return List.of(new Chore("book", messages.get(visit.locale(), "shop.books.task"), messages.get(visit.locale(), "shop.books.task.why"),
                messages.get(visit.locale(), "shop.books.task.action"), BookPages.PATH, "bad"));
    }
}
