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

/** A product's badge: how long it is taken back. */
@Component(service = PageWidget.class)
@Slot(value = "product.badges", order = 10)
public class TermsBadge implements PageWidget {

    private final TermsBook book;
    private final Messages messages;

    @Activate
    public TermsBadge(@Reference TermsBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        Words words = new Words(messages, visit.locale());
        return visit.subject().filter(subject -> subject.type().equals("shop.product")).flatMap(subject -> book.shown(Long.parseLong(subject.id())))
                .filter(terms -> terms.refundable() && terms.hours() > 0)
                .map(terms -> View.of("shop/refund-badge", Map.of("text", words.get("shop.refund.badge", TermsText.span(terms.hours(), words)))));
    }
}
