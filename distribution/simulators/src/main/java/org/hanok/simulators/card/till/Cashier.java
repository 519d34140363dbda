package org.hanok.simulators.card.till;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hanok.simulators.World;
import org.hanok.simulators.card.hook.Webhooks;
import org.hanok.simulators.card.ledger.Cancellation;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.PortOne;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.card.ledger.VirtualAccount;

/** What happens to payments, and who is told. */
public final class Cashier {

    private final World world;
    private final Ledger ledger;
    private final Webhooks webhooks;

    public Cashier(World world, Ledger ledger, Webhooks webhooks) {
        this.world = world;
        this.ledger = ledger;
        this.webhooks = webhooks;
    }

    /** The checkout page opened: a new attempt, unless the money is already here. */
    public Payment open(Purchase purchase) {
        Payment payment;
        synchronized (ledger) {
            if (ledger.find(purchase.paymentId()).filter(known -> known.paid() > 0).isPresent()) {
                throw PortOne.conflict("ALREADY_PAID");
            }
            payment = Payment.ready(purchase, "tx-" + world.chance().hex(12), now());
            ledger.put(payment);
        }
        webhooks.publish("Transaction.Ready", payment, "");
        return payment;
    }

    public Payment approve(String id, long amount) {
        Payment payment = ledger.change(id, before -> {
            if (before.paid() > 0) {
                throw PortOne.conflict("ALREADY_PAID");
            }
            return before.approved(amount, now());
        });
        webhooks.publish("Transaction.Paid", payment, "");
        return payment;
    }

    /** An account is made that pays for this alone. */
    public Payment issue(Purchase purchase, VirtualAccount account) {
        Payment payment = ledger.change(open(purchase).id(), before -> before.issued(account, now()));
        webhooks.publish("Transaction.VirtualAccountIssued", payment, "");
        return payment;
    }

    /** Money comes on the account of a payment. @param check refuses what the bank does not take */
    public Payment deposit(String id, long amount, Consumer<Payment> check) {
        Payment payment = ledger.change(id, before -> {
            check.accept(before);
            return before.approved(before.paid() + amount, now());
        });
        webhooks.publish("Transaction.Paid", payment, "");
        return payment;
    }

    public Payment close(String id) {
        return ledger.change(id, before -> {
            if (before.status() != Status.VIRTUAL_ACCOUNT_ISSUED) {
                throw PortOne.conflict("PAYMENT_NOT_WAITING_FOR_DEPOSIT");
            }
            return before.closed(now());
        });
    }

    public Payment fail(String id) {
        Payment payment = ledger.change(id, before -> before.paid() > 0 ? before : before.failed(now()));
        webhooks.publish("Transaction.Failed", payment, "");
        return payment;
    }

    /** @param later whether it is accepted only, and ends one virtual minute from now @param well whether it succeeds then */
    public Cancellation cancel(String id, CancelWish wish, boolean later, boolean well) {
        String cancellationId = "cancellation-" + world.chance().hex(8);
        Payment payment = ledger.change(id, before -> before.with(new Cancellation(cancellationId,
                later ? "REQUESTED" : "SUCCEEDED", wish.check(before), wish.reason(), wish.trigger(), now())));
        if (later) {
            webhooks.publish("Transaction.CancelPending", payment, cancellationId);
            world.agenda().at(world.clock().instant().plus(Duration.ofMinutes(1)), id, () -> finish(id, cancellationId, well));
        } else if (!wish.skipWebhook()) {
            announce(payment, cancellationId);
        }
        return find(payment.cancellations(), cancellationId);
    }

    /** What failed is not told: only reading the payment shows it. */
    private void finish(String id, String cancellationId, boolean well) {
        Payment payment = ledger.change(id, before -> before.with(find(before.cancellations(), cancellationId).ended(well)));
        if (well) {
            announce(payment, cancellationId);
        }
    }

    private void announce(Payment payment, String cancellationId) {
        webhooks.publish(payment.status() == Status.CANCELLED ? "Transaction.Cancelled" : "Transaction.PartialCancelled",
                payment, cancellationId);
    }

    public void dispute(String id) {
        webhooks.publish("Transaction.DisputeCreated", ledger.change(id, Payment::contested), "");
    }

    private static Cancellation find(List<Cancellation> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String now() {
        return world.clock().instant().toString();
    }
}
