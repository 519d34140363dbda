package org.hanok.simulators.card;

import java.nio.file.Path;
import java.util.Optional;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.card.hook.WebhookSender;
import org.hanok.simulators.card.hook.Webhooks;
import org.hanok.simulators.card.ledger.Idempotency;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.card.v1.V1Face;
import org.hanok.simulators.wire.Reply;

/**
 * A sandbox card gateway with the face of PortOne V2 (developers.portone.io, REST API 1.16) and, under {@code /v1}, that of V1, over one ledger: base
 * address, secret and webhook secret are all a client needs to change.
 */
public final class CardSimulator extends Simulator {

    /** The {@code imp_key} of V1; its {@code imp_secret} is the API secret. */
    public static final String V1_KEY = "sandbox-imp-key";

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final Idempotency idempotency = new Idempotency(world.clock());
    private final CardControl control;
    private final V1Face older;

    /**
     * @param port 0 for any free port
     * @param secret the API secret
     * @param webhookSecret {@code whsec_} and base64
     * @param file where payments are kept between runs; empty = in memory
     */
    public CardSimulator(int port, String secret, String webhookSecret, Optional<Path> file) {
        super("127.0.0.1", port);
        WebhookSender sender = new WebhookSender(webhookSecret);
        ledger = new Ledger(file);
        webhooks = new Webhooks(world, sender);
        Cashier cashier = new Cashier(world, ledger, webhooks);
        Checkout checkout = new Checkout(ledger, cashier);
        control = new CardControl(ledger, cashier, checkout, webhooks, sender);
        PaymentsFace payments = new PaymentsFace(world, ledger, cashier, webhooks, idempotency, secret);
        vendorFace(payments, new CheckoutPage(world, ledger, cashier, checkout));
        accounts(payments, new AccountsFace(world, ledger, cashier, idempotency));
        older = new V1Face(world, ledger, cashier, V1_KEY, secret);
        older.routes(this::on);
        controlFace();
        start();
    }

    private void vendorFace(PaymentsFace payments, CheckoutPage page) {
        on("POST", "/payments/{id}/pre-register", payments.guarded(payments::preRegister));
        on("POST", "/payments/{id}/cancel", payments.guarded(payments::cancel));
        on("GET", "/payments/{id}", payments.guarded(payments::read));
        on("GET", "/sim/pay", page::show);
        on("POST", "/sim/pay", page::decide);
    }

    private void accounts(PaymentsFace payments, AccountsFace accounts) {
        on("POST", "/payments/{id}/instant", payments.guarded(accounts::issue));
        on("POST", "/payments/{id}/virtual-account/close", payments.guarded(accounts::close));
        on("GET", "/sim/deposit", accounts::show);
        on("POST", "/sim/deposit", accounts::transfer);
        on("POST", "/__sim/deposit", accounts::deposit);
    }

    private void controlFace() {
        on("POST", "/__sim/pay", control::pay);
        on("POST", "/__sim/console/cancel", control::cancel);
        on("POST", "/__sim/console/dispute", control::dispute);
        on("GET", "/__sim/webhooks", request -> Reply.json(webhooks.all()));
        on("POST", "/__sim/webhooks/resend", control::resend);
        on("POST", "/__sim/webhooks/forge", control::forge);
        on("POST", "/__sim/console/v1", control::console);
    }

    @Override
    protected Object state() {
        return control.state();
    }

    @Override
    protected void forget() {
        ledger.clear();
        webhooks.clear();
        idempotency.clear();
        older.clear();
    }
}
