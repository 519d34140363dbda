package org.hanok.shop.refund.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.ask.Piece;
import org.hanok.shop.refund.ask.Pieces;
import org.hanok.shop.refund.page.Says;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Beside an order in the back office: its refunds, money that fits nothing, and what staff can give back. */
@Component(service = PageWidget.class)
@Slot(value = "admin.order.panel", order = 40)
public class DeskPanel implements PageWidget {

    private final Pieces pieces;
    private final RefundBook book;
    private final Messages messages;

    @Activate
    public DeskPanel(@Reference Pieces pieces, @Reference RefundBook book, @Reference Messages messages) {
        this.pieces = pieces;
        this.book = book;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.may(DeskFront.SEE) ? visit.subject().filter(subject -> subject.type().equals("shop.order")).flatMap(subject -> pieces.look(subject.id(), 0))
                .flatMap(look -> block(look, visit)) : Optional.empty();
    }

    private Optional<View> block(Pieces.Look look, Visit visit) {
        Says says = new Says(new Words(messages, visit.locale()));
        String order = look.order().number();
        List<Says.Row> refunds = book.ofOrder(order, 0).stream().map(refund -> says.row(refund, DeskFront.path(refund.number()))).toList();
        List<Choice> pins = look.pieces().stream().filter(Piece::isPin).map(piece -> choice(piece, String.valueOf(piece.pinOrNull()), says)).toList();
        List<Choice> owed = look.pieces().stream().filter(piece -> !piece.isPin()).map(piece -> choice(piece, String.valueOf(piece.product()), says)).toList();
        List<Stray> stray = book.stray(order).stream()
                .map(one -> new Stray(one.charge(), one.amount(), says.words().get("shop.admin.verdict." + one.verdict()))).toList();
        if (refunds.isEmpty() && pins.isEmpty() && owed.isEmpty() && stray.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>(Map.of("order", order, "refunds", refunds, "pins", pins, "owed", owed, "stray", stray,
                "may", visit.may(DeskFront.EDIT), "key", UUID.randomUUID().toString()));
        return Optional.of(View.of("shop/admin-refund-panel", model));
    }

    private static Choice choice(Piece piece, String value, Says says) {
        return new Choice(value, piece.name(), says.piece(piece, piece.count()), piece.price(), piece.count());
    }

    record Choice(String value, String name, String note, Money price, int most) {
    }

    record Stray(String charge, Money amount, String verdict) {
    }
}
