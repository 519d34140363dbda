package org.hanok.payment.card;

import java.util.Optional;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.payment.account.IssuedAccount;
import org.hanok.payment.account.Issuing;
import org.hanok.payment.card.wire.SpokenAccount;

/** Virtual accounts through PortOne: one account for one charge, so that nobody has to match names. Thread-safe. */
abstract class AccountProvider extends CardProvider implements Issuing {

    static final String ID = "vbank";

    private final SpokenAccount accounts;

    AccountProvider(SpokenAccount accounts) {
        super(accounts);
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod(ID, "payment.method.vbank", "payment.method.vbank.hint", "building-columns");
    }

    @Override
    public Optional<IssuedAccount> account(String chargeId) {
        return accounts.account(chargeId);
    }

    @Override
    public void close(String chargeId) {
        accounts.close(chargeId);
    }
}
