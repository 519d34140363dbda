package org.hanok.payment.card;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.card.wire.Spoken;
import org.hanok.payment.inbox.Expecting;

/** Card payments through PortOne, in whichever version of its interface is spoken. Thread-safe. */
abstract class CardProvider implements PaymentProvider, Expecting {

    static final String ID = "card";

    private final Spoken spoken;

    CardProvider(Spoken spoken) {
        this.spoken = spoken;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod(ID, "payment.method.card", "payment.method.card.hint", "credit-card");
    }

    @Override
    public String store() {
        return spoken.store();
    }

    @Override
    public boolean test() {
        return spoken.test();
    }

    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        return spoken.begin(charge, request);
    }

    @Override
    public Hint hint(Map<String, String> headers, byte[] body) {
        return spoken.hint(headers, body);
    }

    @Override
    public Truth confirm(String chargeId) {
        return spoken.confirm(chargeId);
    }

    @Override
    public void refund(String chargeId, Money amount, String key, String reason) {
        spoken.refund(chargeId, amount, key, reason);
    }

    @Override
    public Optional<Money> returned(String chargeId) {
        return spoken.returned(chargeId);
    }
}
