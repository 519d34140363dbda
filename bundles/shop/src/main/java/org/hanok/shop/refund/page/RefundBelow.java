package org.hanok.shop.refund.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.ask.Piece;
import org.hanok.shop.refund.ask.Pieces;
import org.hanok.shop.refund.ask.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Under a buyer's paid order: refunds that were asked for, and what can be asked back now, or why not. One statement, two when refunds were asked for. */
@Component(service = PageWidget.class)
@Slot(value = "order.paid", order = 20)
public class RefundBelow implements PageWidget {

    private final Pieces pieces;
    private final RefundBook book;
    private final Requests requests;
    private final Messages messages;

    @Activate
    public RefundBelow(@Reference Pieces pieces, @Reference RefundBook book, @Reference Requests requests, @Reference Messages messages) {
        this.pieces = pieces;
        this.book = book;
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        if (visit.member().isEmpty()) {
            return Optional.empty();
        }
        long member = visit.signedIn().id();
        return visit.subject().filter(subject -> subject.type().equals("shop.order")).flatMap(subject -> pieces.look(subject.id(), member))
                .flatMap(look -> block(look, member, visit));
    }

    private Optional<View> block(Pieces.Look look, long member, Visit visit) {
        Says says = new Says(new Words(messages, visit.locale()));
        String order = look.order().number();
        List<Refund> refunds = look.asked() ? book.ofOrder(order, member) : List.of();
        List<Piece> all = look.pieces();
        if (refunds.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>(Map.of("order", order, "open", requests.isOpen(),
                "refunds", refunds.stream().map(refund -> says.row(refund, RefundFront.path(refund.number()))).toList()));
        model.put("pins", all.stream().filter(Piece::isPin).filter(piece -> piece.obstacle().isEmpty()).map(piece -> choice(piece, says)).toList());
        model.put("owed", all.stream().filter(piece -> !piece.isPin()).map(piece -> choice(piece, says)).toList());
        Set<String> reasons = new LinkedHashSet<>();
        all.stream().flatMap(piece -> piece.obstacle().stream()).map(says::why).forEach(reasons::add);
        model.put("reasons", List.copyOf(reasons));
        return Optional.of(View.of("shop/refund-below", model));
    }

    private static Choice choice(Piece piece, Says says) {
        return new Choice(piece.isPin() ? String.valueOf(piece.pinOrNull()) : String.valueOf(piece.product()), piece.name(), says.piece(piece, piece.count()), piece.price(),
                piece.count());
    }

    /** What may be asked back. @param value of its field @param most how many */
    record Choice(String value, String name, String note, org.hanok.api.Money price, int most) {
    }
}
