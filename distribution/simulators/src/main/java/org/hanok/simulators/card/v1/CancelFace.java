package org.hanok.simulators.card.v1;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.till.CancelWish;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/** {@code POST /payments/cancel}. There is no idempotency key: only {@code checksum} keeps a repeated call from giving back twice. */
final class CancelFace {

    private static final Set<String> KINDS = Set.of("cancelFails", "webhookBeforeReply", "slowWork");

    private final World world;
    private final Ledger ledger;
    private final Cashier cashier;

    CancelFace(World world, Ledger ledger, Cashier cashier) {
        this.world = world;
        this.ledger = ledger;
        this.cashier = cashier;
    }

    Reply cancel(Request request) {
        List<Action> faults = world.faults().take(request.subject(), KINDS);
        Action.find(faults, "slowWork").ifPresent(slow -> slow.pause(1000));
        Values wish = request.fields();
        Payment payment = named(wish);
        if (Action.has(faults, "cancelFails")) {
            throw Envelope.no("the card company refused");
        }
        if (payment.account() != null && payment.paid() > 0 && !wish.has("refund_account")) {
            throw Envelope.no("what came by transfer needs refund_account");
        }
        cashier.cancel(payment.id(), asked(wish), false, true);
        if (Action.has(faults, "webhookBeforeReply")) {
            world.agenda().catchUp();
        }
        return Envelope.of(new View(ledger.find(payment.id()).orElseThrow(), List.of()).show());
    }

    /** Of the two names {@code imp_uid} wins, even where it names nothing. */
    private Payment named(Values wish) {
        if (!wish.has("imp_uid") && !wish.has("merchant_uid")) {
            throw Envelope.error(400, "imp_uid or merchant_uid is needed");
        }
        String name = wish.has("imp_uid") ? wish.text("imp_uid") : wish.text("merchant_uid");
        return ledger.all().stream().filter(payment -> name.equals(wish.has("imp_uid") ? payment.impUid() : payment.id())).findFirst()
                .orElseThrow(() -> Envelope.no("there is no payment to cancel"));
    }

    /** No amount, or 0, is all that is left. */
    private static CancelWish asked(Values wish) {
        long amount = number(wish, "amount");
        if (amount < 0) {
            throw Envelope.error(400, "amount is below 0");
        }
        return new CancelWish(wish.text("reason"), "", amount == 0 ? OptionalLong.empty() : OptionalLong.of(amount),
                number(wish, "tax_free") + number(wish, "vat_amount"), wish.has("checksum") ? OptionalLong.of(wish.number("checksum")) : OptionalLong.empty(),
                !wish.text("enable_webhook").equals("true"), "API");
    }

    private static long number(Values wish, String name) {
        return wish.has(name) ? wish.number(name) : 0;
    }
}
