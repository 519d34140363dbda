package org.hanok.shop.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.Payments;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;

/** A cashier that remembers what it was asked. */
public final class TestPayments implements Payments {

    public final List<ChargeRequest> requests = new ArrayList<>();
    public final List<Ref> cancelled = new ArrayList<>();
    public final List<Repay> repaid = new ArrayList<>();
    public Repayment repayment = Repayment.BY_HAND;
    public boolean broken;
    /** Whether accounts for single orders are made, and of which they are. */
    public boolean issuing;
    public final List<Ref> issued = new ArrayList<>();

    @Override
    public List<PaymentMethod> methods() {
        List<PaymentMethod> methods = List.of(new PaymentMethod("bank", "payment.bank", "payment.bank.hint", "building-columns"),
                new PaymentMethod("card", "payment.card", "payment.card.hint", "credit-card"));
        return issuing ? Stream.concat(methods.stream(), Stream.of(new PaymentMethod("vbank", "payment.vbank", "payment.vbank.hint", "building-columns"))).toList() : methods;
    }

    @Override
    public List<BankAccount> accounts() {
        return List.of(new BankAccount("kb", "Hanok Bank", "000-1234-5678-90", "Hanok"));
    }

    @Override
    public List<BankAccount> accounts(Ref subject) {
        return issued.contains(subject) ? List.of(new BankAccount("v", "Virtual Bank", "562-00000000001", "Hanok")) : List.of();
    }

    @Override
    public synchronized Charge request(ChargeRequest request) {
        if (broken) {
            throw new IllegalStateException("the provider does not answer");
        }
        requests.add(request);
        return new Charge("ch-" + request.subject().id(), request.subject(), request.method(), request.amount(), ChargeState.PENDING,
                request.method().equals("card") ? "/payment/pay/ch-" + request.subject().id() : null);
    }

    @Override
    public Optional<Charge> charge(Ref subject) {
        return Optional.empty();
    }

    @Override
    public synchronized void cancel(Ref subject) {
        cancelled.add(subject);
    }

    @Override
    public synchronized Repayment refund(Repay wish) {
        repaid.add(wish);
        return repayment;
    }

    @Override
    public void transferred(String key, Payout payout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean refund(Ref subject, Money amount, String key, String reason) {
        return false;
    }
}
