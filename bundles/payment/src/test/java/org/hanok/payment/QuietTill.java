package org.hanok.payment;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.Refused;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;

/** A card service that begins everything and tells nothing by itself. */
abstract class QuietTill implements PaymentProvider {

    @Override
    public String id() {
        return "till";
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod("till", "till", "till", "credit-card");
    }

    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        return Optional.empty();
    }

    @Override
    public Hint hint(Map<String, String> headers, byte[] body) {
        throw new UnsupportedOperationException();
    }

    /** Every third mood it says no for good, every third that it cannot say. */
    static void answer(int mood) {
        if (mood % 3 == 1) {
            throw new Declined("till.no");
        }
        if (mood % 3 == 2) {
            throw new Refused("till.busy");
        }
    }
}
