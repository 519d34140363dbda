package org.hanok.simulators.card.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the gateway knows it. Several attempts may fail; one succeeds.
 *
 * @param paid what the customer really paid, minor units
 * @param requestedAt ISO-8601 instants, as {@code changedAt}
 * @param account where it is paid into, null for a card
 */
public record Payment(
        Purchase purchase, Status status, String transactionId, long paid, String requestedAt, String changedAt,
        List<Cancellation> cancellations, boolean disputed, @Nullable VirtualAccount account) {

    public static Payment ready(Purchase purchase, String transactionId, String at) {
        return new Payment(purchase, Status.READY, transactionId, 0, at, at, List.of(), false, null);
    }

    public String id() {
        return purchase.paymentId();
    }

    /** The latest attempt's name in V1. */
    public String impUid() {
        return "imp_" + transactionId.replaceFirst("^tx-", "");
    }

    /** What can still be given back; money already on its way back does not count. */
    public long cancellable() {
        return paid - cancellations.stream().filter(one -> !one.isGivenUp()).mapToLong(Cancellation::amount).sum();
    }

    public long cancelled() {
        return cancellations.stream().filter(Cancellation::succeeded).mapToLong(Cancellation::amount).sum();
    }

    public Payment approved(long amount, String at) {
        return new Payment(purchase, Status.PAID, transactionId, amount, requestedAt, at, cancellations, disputed, account);
    }

    public Payment issued(VirtualAccount made, String at) {
        return new Payment(purchase, Status.VIRTUAL_ACCOUNT_ISSUED, transactionId, paid, requestedAt, at, cancellations, disputed, made);
    }

    public Payment closed(String at) {
        return new Payment(purchase, Status.CANCELLED, transactionId, paid, requestedAt, at, cancellations, disputed, account);
    }

    public Payment failed(String at) {
        return new Payment(purchase, Status.FAILED, transactionId, paid, requestedAt, at, cancellations, disputed, account);
    }

    public Payment contested() {
        return new Payment(purchase, status, transactionId, paid, requestedAt, changedAt, cancellations, true, account);
    }

    /** Adds the cancellation or, when it is known by its id, replaces it. */
    public Payment with(Cancellation cancellation) {
        List<Cancellation> all = Stream.concat(
                cancellations.stream().filter(known -> !known.id().equals(cancellation.id())), Stream.of(cancellation)).toList();
        long back = all.stream().filter(Cancellation::succeeded).mapToLong(Cancellation::amount).sum();
        Status next = back == 0 ? status : back < paid ? Status.PARTIAL_CANCELLED : Status.CANCELLED;
        return new Payment(purchase, next, transactionId, paid, requestedAt, cancellation.at(), all, disputed, account);
    }
}
