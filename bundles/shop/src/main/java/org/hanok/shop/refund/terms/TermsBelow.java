package org.hanok.shop.refund.terms;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Under a product: whether and how it is taken back, as the running settings say. */
@Component(service = PageWidget.class)
@Slot(value = "product.below", order = 10)
public class TermsBelow implements PageWidget {

    private final TermsBook book;
    private final Messages messages;

    @Activate
    public TermsBelow(@Reference TermsBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> subject.type().equals("shop.product")).flatMap(subject -> book.shown(Long.parseLong(subject.id())))
                .map(terms -> View.of("shop/refund-terms", Map.of("sentences", TermsText.sentences(terms, "KRW", new Words(messages, visit.locale())))));
    }
}
