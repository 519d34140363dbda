package org.hanok.api.payment;

import java.util.Map;
import org.hanok.api.Money;
import org.osgi.annotation.versioning.ConsumerType;

/** A payment service: begin, come back or be told, confirm by asking the service itself; and refund. Calls may take seconds: never inside a transaction. */
@ConsumerType
public interface PaymentProvider {

    /** Short name for addresses and settings, such as {@code card}. */
    String id();

    PaymentMethod method();

    /** Prepares the charge at the provider. @return where to send the browser, empty when the payer has nothing to click */
    java.util.Optional<String> begin(Charge charge, ChargeRequest request);

    /** Authenticates a webhook over its raw bytes and names the charge it hints at. @throws org.hanok.api.Refused when forged, stale or unreadable */
    Hint hint(Map<String, String> headers, byte[] body);

    /** Asks the provider what is true. @throws org.hanok.api.Refused when it cannot say now; ask again later */
    Truth confirm(String chargeId);

    /**
     * Pays back, once per key.
     *
     * @throws Declined when the provider says no for good
     * @throws org.hanok.api.Refused when it could not say; the same key may be used again
     */
    void refund(String chargeId, Money amount, String key, String reason);

    /** How much of a charge has gone back by the provider's own account; empty when it does not tell. @throws org.hanok.api.Refused when it cannot say now */
    default java.util.Optional<Money> returned(String chargeId) {
        return java.util.Optional.empty();
    }

    /** @param id the provider's id of this message, for doubles @param chargeId empty for a message that is none of our business */
    record Hint(String id, String chargeId) {
    }

    /** What the provider itself says. @param live false when the payment was made in a test channel @param disputed whether its payer disputes it at the bank */
    record Truth(String chargeId, String reference, ChargeState state, Money amount, String store, boolean live, boolean disputed) {

        /** A payment that nobody disputes. */
        public Truth(String chargeId, String reference, ChargeState state, Money amount, String store, boolean live) {
            this(chargeId, reference, state, amount, store, live, false);
        }
    }
}
