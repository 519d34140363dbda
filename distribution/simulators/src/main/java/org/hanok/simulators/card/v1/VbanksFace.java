package org.hanok.simulators.card.v1;

import java.time.Instant;
import java.util.List;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.card.ledger.VirtualAccount;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/** Accounts made for one order: {@code POST /vbanks} and {@code DELETE /vbanks/{imp_uid}}. */
final class VbanksFace {

    private static final String SHOP = "imp00000000";

    private final World world;
    private final Ledger ledger;
    private final Cashier cashier;

    VbanksFace(World world, Ledger ledger, Cashier cashier) {
        this.world = world;
        this.ledger = ledger;
        this.cashier = cashier;
    }

    Reply issue(Request request) {
        Values wish = request.fields();
        if (!wish.has("channel_key") || !wish.has("merchant_uid") || !wish.has("vbank_code")) {
            throw Envelope.error(400, "channel_key, merchant_uid and vbank_code are needed");
        }
        Purchase purchase = new Purchase(SHOP, wish.text("merchant_uid"), wish.has("name") ? wish.text("name") : "order", wish.number("amount"), "KRW",
                wish.text("channel_key"), "http://localhost/", wish.list("notice_url"));
        String number = "562-" + String.format("%011d", Long.parseLong(world.chance().hex(4), 16));
        VirtualAccount account = new VirtualAccount(wish.text("vbank_code"), number, wish.text("vbank_holder"), world.clock().instant().toString(),
                Instant.ofEpochSecond(wish.number("vbank_due")).toString());
        return shown(cashier.issue(purchase, account));
    }

    /** Takes an account back that nobody has paid into. */
    Reply close(Request request) {
        Payment payment = ledger.all().stream().filter(one -> one.impUid().equals(request.param("imp"))).findFirst().orElseThrow(Envelope::unknown);
        if (payment.status() != Status.VIRTUAL_ACCOUNT_ISSUED) {
            throw Envelope.error(400, "this is no account that waits for money");
        }
        return shown(cashier.close(payment.id()));
    }

    private static Reply shown(Payment payment) {
        return Envelope.of(new View(payment, List.of()).show());
    }
}
