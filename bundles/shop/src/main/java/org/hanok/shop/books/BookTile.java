package org.hanok.shop.books;

import java.text.NumberFormat;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many PINs were bought, and whether each of them is accounted for. */
@Component
public class BookTile implements AdminTile {

    private final PinBook book;
    private final Messages messages;

    @Activate
    public BookTile(@Reference PinBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return VaultTabs.SEE;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Number show(Visit visit) {
        String sentence = messages.get(visit.locale(), book.wasWrong() ? "shop.books.tile.wrong" : "shop.books.tile.right");
        return new Number("shop.books.tile", NumberFormat.getIntegerInstance(visit.locale()).format(book.bought()), sentence, BookPages.PATH);
    }
}
