package org.hanok.payment.card.wire;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.PaymentProvider.Hint;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.inbox.Expecting;

/** One version of the service's interface: each method is that of the same name of {@link org.hanok.api.payment.PaymentProvider}. Thread-safe. */
public interface Spoken extends Expecting {

    Optional<String> begin(Charge charge, ChargeRequest request);

    Hint hint(Map<String, String> headers, byte[] body);

    Truth confirm(String chargeId);

    void refund(String chargeId, Money amount, String key, String reason);

    Optional<Money> returned(String chargeId);
}
