package org.hanok.api.payment;

import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
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

    /** Opens a charge, or returns the open one of the same subject and method. In its own transaction. @throws org.hanok.api.Refused for an unknown method */
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
}
