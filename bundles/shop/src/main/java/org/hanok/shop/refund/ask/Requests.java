package org.hanok.shop.refund.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.control.Switch;
import org.hanok.shop.control.Switches;
import org.hanok.shop.refund.Chronicle;
import org.hanok.shop.refund.Locks;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.terms.TermsBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for refunds and gives them up. Amount and fee are reckoned here, whatever a form says. Thread-safe over any number of nodes. */
@Component(service = Requests.class)
public class Requests {

    private final Tx tx;
    private final Pieces pieces;
    private final TermsBook terms;
    private final Switches switches;
    private final Writing writing;
    private final Locks locks;
    private final Aside aside;

    @Activate
    public Requests(@Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Pieces pieces, @Reference TermsBook terms, @Reference Switches switches,
            @Reference Writing writing, @Reference Locks locks, @Reference Aside aside) {
        this.tx = tx;
        this.pieces = pieces;
        this.terms = terms;
        this.switches = switches;
        this.writing = writing;
        this.locks = locks;
        this.aside = aside;
    }

    /** Whether buyers may ask at all now. */
    public boolean isOpen() {
        return !switches.on(Switch.NO_REFUNDS);
    }

    /**
     * What the wish would come to now.
     *
     * @throws NotFound for an order that is not the member's
     * @throws Refused for what cannot be asked back
     */
    public Asked quote(Wish wish, long member) {
        return tx.read(() -> chosen(pieces.order(wish.order(), member).orElseThrow(NotFound::new), wish, true));
    }

    /**
     * A buyer asks: at once nobody can see or sell the PINs, and staff are told by {@code refund.requested}.
     *
     * @return the refund's number
     * @throws NotFound for an order that is not the member's
     * @throws Refused for what is not of this order, was asked back before, or is not taken back on the brand's terms now
     */
    public String request(Wish wish, Visit visit) {
        if (!isOpen()) {
            throw new Refused("shop.refund.refused.off");
        }
        wish.why();
        long member = visit.signedIn().id();
        return tx.call(() -> {
            PaidOrder order = pieces.locked(wish.order(), member).orElseThrow(NotFound::new);
            if (order.isTransfer() && wish.bank().isEmpty()) {
                throw new Refused("shop.refund.refused.bank");
            }
            Asked asked = chosen(order, wish, true);
            return ask(order, wish, asked, member, Chronicle.member(member));
        });
    }

    /** Staff ask for the buyer: of any order, free of charge and whatever the terms. @return the refund's number */
    public String onBehalf(Wish wish, Visit visit) {
        wish.why();
        long staff = visit.signedIn().id();
        return tx.call(() -> {
            PaidOrder order = pieces.locked(wish.order(), 0).orElseThrow(NotFound::new);
            Asked asked = chosen(order, wish, false);
            return ask(order, wish, new Asked(asked.parts(), asked.gross(), new Money(0, asked.gross().currency())), staff, Chronicle.staff(staff));
        });
    }

    private String ask(PaidOrder order, Wish wish, Asked asked, long who, String actor) {
        Refund refund = writing.insert(order, wish, asked, who);
        aside.put(refund, asked, actor);
        writing.requested(refund, actor, asked.pins());
        return refund.number();
    }

    /** The buyer gives an undecided request up: the PINs are there again. @throws NotFound for somebody else's @throws Refused once it is decided */
    public void cancel(String number, long member) {
        tx.run(() -> {
            Refund refund = locks.refund(number).filter(found -> found.member() == member).orElseThrow(NotFound::new);
            writing.move(refund, RefundState.CANCELLED, Chronicle.member(member), "", "shop.refund.refused.decided");
            aside.back(refund, Chronicle.member(member));
        });
    }

    private Asked chosen(PaidOrder order, Wish wish, boolean strict) {
        if (!order.isPaid() || order.chargeOrNull() == null) {
            throw new Refused("shop.refund.refused.unpaid");
        }
        List<Piece> all = pieces.of(order);
        List<Asked.Part> parts = new ArrayList<>(pins(all, wish, strict));
        parts.addAll(owed(all, wish));
        Asked asked = Asked.of(parts, terms.of(parts.stream().map(part -> part.piece().brand()).toList()), order.total().currency());
        if (parts.isEmpty()) {
            throw new Refused("shop.refund.refused.empty");
        }
        if (asked.amount().minor() <= 0) {
            throw new Refused("shop.refund.refused.nothing", asked.fee());
        }
        return asked;
    }

    private static List<Asked.Part> pins(List<Piece> all, Wish wish, boolean strict) {
        Map<Long, Piece> known = all.stream().filter(Piece::isPin).collect(Collectors.toMap(Piece::pinOrNull, Function.identity()));
        List<Asked.Part> parts = new ArrayList<>();
        for (Long id : wish.pins()) {
            Piece piece = known.get(id);
            if (piece == null) {
                throw new Refused("shop.refund.refused.pins");
            }
            if (strict && piece.obstacleOrNull() != null) {
                throw piece.obstacleOrNull();
            }
            parts.add(new Asked.Part(piece, 1));
        }
        return parts;
    }

    private static List<Asked.Part> owed(List<Piece> all, Wish wish) {
        Map<Long, Piece> known = all.stream().filter(piece -> !piece.isPin()).collect(Collectors.toMap(Piece::product, Function.identity()));
        List<Asked.Part> parts = new ArrayList<>();
        wish.products().forEach((product, count) -> {
            Piece piece = known.get(product);
            if (piece == null || piece.count() < count) {
                throw new Refused("shop.refund.refused.lines");
            }
            parts.add(new Asked.Part(piece, count));
        });
        return parts;
    }
}
