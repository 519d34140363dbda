package org.hanok.shop.refund;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.Payments;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;

/** A cashier that pays back as the test says, and remembers. */
public final class Till implements Payments {

    public final List<Repay> asked = new CopyOnWriteArrayList<>();
    public final List<String> transfers = new CopyOnWriteArrayList<>();
    public volatile Repayment answer = Repayment.BY_HAND;
    public volatile RuntimeException trouble;
    /** What happens while it is being asked. */
    public volatile Runnable meanwhile = () -> { };

    @Override
    public List<PaymentMethod> methods() {
        return List.of();
    }

    @Override
    public List<BankAccount> accounts() {
        return List.of(new BankAccount("kb", "KB", "000-12", "Hanok"));
    }

    @Override
    public Charge request(ChargeRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Charge> charge(Ref subject) {
        return Optional.empty();
    }

    @Override
    public void cancel(Ref subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean refund(Ref subject, Money amount, String key, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Repayment refund(Repay wish) {
        asked.add(wish);
        meanwhile.run();
        if (trouble != null) {
            throw trouble;
        }
        return answer;
    }

    @Override
    public void transferred(String key, Payout payout) {
        transfers.add(key + " " + payout.account() + " " + payout.reference() + " " + payout.staff());
    }
}
