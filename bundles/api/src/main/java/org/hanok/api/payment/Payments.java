package org.hanok.api.payment;

import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cashier. Provided by the plugin {@code payment}; refer to it dynamically. A settled charge is told by the event {@code payment.settled} with the charge's
 * subject and the facts {@code charge}, {@code method}, {@code amount} (minor units), {@code currency}, {@code receipt}; a cancelled one by {@code payment.cancelled}. Thread-safe.
 */
@ProviderType
public interface Payments {

    List<PaymentMethod> methods();

    /** Accounts for transfers; empty when none is configured. */
    List<BankAccount> accounts();

    /**
     * Accounts that the open charge of a subject is paid into: ours for a transfer, the one issued for it alone for a virtual account; empty for every other way to pay,
     * and while a virtual account is not issued yet.
     *
     * @since 1.2
     */
    default List<BankAccount> accounts(Ref subject) {
        return List.of();
    }

    /** Opens a charge, or returns the open one of the same subject and method. In its own transaction. @throws Refused for an unknown method */
    Charge request(ChargeRequest request);

    Optional<Charge> charge(Ref subject);

    /** Gives up on pending charges of the subject; a payment that still arrives lands in the inbox. */
    void cancel(Ref subject);

    /**
     * Pays back part or all of a settled charge, once per key.
     *
     * @return true when the provider has paid it back, false when staff must do it by hand
     */
    boolean refund(Ref subject, Money amount, String key, String reason);

    /**
     * Pays back part or all of one settled charge, once per key; asking again with the same key asks on. The end is told by {@code payment.refunded} or
     * {@code payment.refund.failed} with the facts {@code key}, {@code charge}, {@code amount} and {@code currency}. May take as long as a provider takes.
     *
     * @throws Refused when it may not go back: nothing was paid, less is left, or the key was used for something else
     * @since 1.1
     */
    Repayment refund(Repay wish);

    /**
     * Staff have transferred what had to go by hand, or what the provider refused. Saying so again changes nothing.
     *
     * @throws Refused when no such transfer is waited for, or the account is none of ours
     * @since 1.1
     */
    void transferred(String key, Payout payout);
}
